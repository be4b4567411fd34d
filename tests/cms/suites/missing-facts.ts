import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import type { ContentType } from 'shared/generated/index';
import { documentsOf, messageOf } from '../documents.ts';
import { complete, uidOf, type Data } from '../fixture.ts';
import { historyOf } from '../history.ts';
import type { Cms } from '../strapi.ts';

type Fact = { id: string; title: string; kind: string; line: string; since: string; screen: string };
type Facts = { facts: Fact[]; types: { type: string; count: number }[]; found: number; pages: number };

/** The list of what is « à confirmer »: what the site shows so, since when, and the way to its field. */
export function missingFacts(cms: () => Cms): void {
  const { table, write: writeAs } = historyOf(cms);
  const open = { confirmation: 'à confirmer' };
  const sure = { confirmation: 'confirmé' };
  const ask = async (query: string): Promise<Facts> => {
    const answer = await cms().manage('GET', `/missing-facts${query}`);
    expect(answer.status, answer.text).toBe(200);
    return answer.json as Facts;
  };
  const listed = async (type: ContentType): Promise<Fact[]> => {
    const { pages } = await ask(`?type=${uidOf(type)}`);
    const all: Fact[] = [];
    for (let page = 1; page <= pages; page += 1) {
      all.push(...(await ask(`?type=${uidOf(type)}&page=${String(page)}`)).facts);
    }
    return all;
  };
  const of = async (type: ContentType, documentId: string): Promise<Fact[]> =>
    (await listed(type)).filter(({ id }) => id.startsWith(`${uidOf(type)} ${documentId} `));
  const lines = async (type: ContentType, documentId: string): Promise<string[]> =>
    (await of(type, documentId)).map(({ line }) => line.replaceAll('\u00a0', ' '));
  const write = async (type: ContentType, documentId: string, data: Data): Promise<void> => {
    await wait(5);
    await writeAs(type, documentId, 'fr', data);
  };
  const begin = async (type: ContentType, documentId: string, data: Data = {}): Promise<void> =>
    write(type, documentId, { ...complete(type, 'fr', documentId), ...data });
  const age = async (documentId: string, at: string): Promise<unknown> =>
    table().where({ document_id: documentId }).update({ at });

  describe('the list of what is to be confirmed', () => {
    afterAll(async () => {
      for (const type of ['event', 'city', 'press-release'] as const) {
        for (const { documentId } of await documentsOf(cms(), type).findMany({ locale: 'fr' })) {
          if (documentId.startsWith('manque-')) await documentsOf(cms(), type).delete({ documentId, locale: '*' });
        }
      }
    });

    test('names each field of an event, and leads to it', async () => {
      await begin('event', 'manque-a', { venue: open });
      expect(await lines('event', 'manque-a')).toEqual([
        'Statut : suite à confirmer',
        'Dates et heures : à confirmer',
        'Lieu : à confirmer',
      ]);
      const [, date] = await of('event', 'manque-a');
      expect(date).toMatchObject({
        kind: 'Événement',
        since: expect.stringMatching(/^Depuis le\u00a0\p{L}+ \d/u) as string,
      });
      expect(date?.screen).toBe(
        '/content-manager/collection-types/api::event.event/manque-a?plugins[i18n][locale]=fr&champ=schedule.confirmation&sous=Dates+et+heures+%28fiche+fran%C3%A7aise%29',
      );
    });

    test('misses a venue that nobody has entered, and nothing of what was called off', async () => {
      const schedule = { ...sure, startDate: '2087-01-05', zone: 'Africa/Casablanca' };
      await begin('event', 'manque-b', { eventStatus: 'prévu', schedule });
      expect(await lines('event', 'manque-b')).toEqual(['Lieu : à confirmer']);
      await write('event', 'manque-b', { venue: { ...sure, name: 'Salle fictive' } });
      expect(await lines('event', 'manque-b')).toEqual([]);
      await begin('event', 'manque-c', { eventStatus: 'annulé', venue: open });
      expect(await lines('event', 'manque-c')).toEqual([]);
    });

    test('tells rows apart, of every type that has such facts', async () => {
      const contacts = [{ ...sure, email: 'presse@exemple.test' }, { ...open, name: 'Service fictif' }, open];
      await begin('press-release', 'manque-d', { contacts });
      expect(await lines('press-release', 'manque-d')).toEqual([
        'Contacts presse : Service fictif : à confirmer',
        'Contacts presse : ligne 3 : à confirmer',
      ]);
      expect((await of('press-release', 'manque-d'))[0]?.screen).toMatch(
        /&champ=contacts\.1\.confirmation&sous=Contacts/,
      );
      await begin('city', 'manque-e');
      expect(await lines('city', 'manque-e')).toEqual(['Adhésion au réseau : à confirmer']);
    });

    test('is oldest first, and begins anew with what is doubted again', async () => {
      await begin('city', 'manque-f');
      await begin('city', 'manque-g');
      await age('manque-f', '2025-01-05T10:00:00.000Z');
      await age('manque-g', '2024-01-05T10:00:00.000Z');
      const order = async (): Promise<string[]> =>
        (await listed('city')).map(({ id }) => id.split(' ')[1]!).filter((id) => /^manque-[fg]$/.test(id));
      expect(await order()).toEqual(['manque-g', 'manque-f']);
      expect((await of('city', 'manque-g'))[0]?.since).toBe('Depuis le\u00a0vendredi 5\u00a0janvier 2024');
      await write('city', 'manque-g', { membership: { ...sure, source: 'Source fictive' } });
      expect(await order()).toEqual(['manque-f']);
      await write('city', 'manque-g', { membership: open });
      expect(await order()).toEqual(['manque-f', 'manque-g']);
    });

    test('says « au moins » where what was before is kept no more', async () => {
      await begin('city', 'manque-h');
      await age('manque-h', '2087-01-05T10:00:00.000Z');
      expect((await of('city', 'manque-h'))[0]?.since).toBe('Depuis le\u00a0dimanche 5\u00a0janvier 2087 au moins');
    });

    test('counts by type, and refuses what is no page', async () => {
      const all = await ask('');
      expect(all.types.reduce((sum, { count }) => sum + count, 0)).toBe(all.found);
      expect(all.types.find(({ type }) => type === uidOf('city'))?.count).toBe((await listed('city')).length);
      const refused = await cms().manage('GET', '/missing-facts?page=zéro');
      expect([refused.status, messageOf(refused)]).toEqual([400, expect.stringContaining('Ce filtre n’existe pas')]);
    });
  });
}
