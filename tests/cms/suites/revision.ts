import { describe, expect, test } from 'vitest';
import { languageCodes } from 'shared/languages';
import { documentsOf } from '../documents.ts';
import { complete, type Data } from '../fixture.ts';
import { entryOf } from '../pulled.ts';
import type { Cms } from '../strapi.ts';

const documentId = 'event-version';
const schedule = { confirmation: 'confirmé', zone: 'Africa/Casablanca', startDate: '2031-06-01' };

export function revision(cms: () => Cms): void {
  describe('the revision of an event', () => {
    const publish = async (data: Data, locale = 'fr'): Promise<void> => {
      await documentsOf(cms(), 'event').update({ documentId, locale, data });
      await documentsOf(cms(), 'event').publish({ documentId, locale });
    };
    const online = async () => await entryOf(cms(), 'event', documentId);

    test('is none at its first publication, whatever was typed or seeded', async () => {
      const data = {
        documentId,
        ...complete('event', 'fr', 'version'),
        revision: 7,
        revisedOn: '2001-01-01T00:00:00Z',
      };
      await documentsOf(cms(), 'event').create({ locale: 'fr', data });
      await documentsOf(cms(), 'event').publish({ documentId, locale: 'fr' });
      await publish(complete('event', 'ar', 'version'), 'ar');
      const { fr, ar } = await online();
      for (const entry of [fr, ar]) {
        expect(entry).toBeDefined();
        expect(entry?.revision).toBeUndefined();
        expect(entry?.revisedOn).toBeUndefined();
      }
    });

    test('goes up by one with each change that calendars show, in every language at once', async () => {
      await publish({ schedule });
      const first = await online();
      expect(first.fr?.revision).toBe(1);
      expect(Date.parse(first.fr?.revisedOn ?? '')).toBeGreaterThan(Date.now() - 60_000);
      expect(first.ar).toMatchObject({ revision: 1, revisedOn: first.fr?.revisedOn });
      await publish({ eventStatus: 'reporté' });
      await publish({ venue: { confirmation: 'confirmé', name: 'Salle fictive' } });
      expect((await online()).fr?.revision).toBe(3);
    });

    test('stays through a publication that calendars do not see, in French or in a translation', async () => {
      const { fr: before } = await online();
      await publish({ summary: 'Un autre résumé fictif.', revision: 40 });
      await publish({ summary: 'ملخص خيالي آخر.', revision: 40 }, 'ar');
      const after = await online();
      for (const code of languageCodes.filter((language) => language !== 'en')) {
        expect(after[code]).toMatchObject({ revision: before?.revision, revisedOn: before?.revisedOn });
      }
    });

    test('lives on when the event is withdrawn and published again, and leaves no trace in a copy', async () => {
      const documents = documentsOf(cms(), 'event');
      await documents.unpublish({ documentId, locale: 'fr' });
      await documents.publish({ documentId, locale: 'fr' });
      expect((await online()).fr?.revision).toBe(3);
      const { entries } = await documents.clone({ documentId });
      expect(entries[0]).toMatchObject({ revision: null, revisedOn: null });
    });
  });
}
