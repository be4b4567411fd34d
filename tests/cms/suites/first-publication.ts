import { describe, expect, test } from 'vitest';
import { documentsOf, type Row } from '../documents.ts';
import { complete } from '../fixture.ts';
import type { Cms } from '../strapi.ts';

const dated = ['article', 'press-release'] as const;

export function firstPublication(cms: () => Cms): void {
  describe.each(dated)('the first publication of a %s', (type) => {
    const documentId = `${type}-date`;
    const published = async (): Promise<Row | null> =>
      documentsOf(cms(), type).findOne({ documentId, locale: 'fr', status: 'published' });

    test('sets the date, which is kept whatever comes later', async () => {
      const documents = documentsOf(cms(), type);
      const draft = await documents.create({
        locale: 'fr',
        data: { documentId, ...complete(type, 'fr', `${type} daté`) },
      });
      expect(draft.publishedOn ?? null).toBeNull();
      await documents.publish({ documentId, locale: 'fr' });
      const first = (await published())?.publishedOn;
      expect(new Date(String(first)).getTime()).toBeGreaterThan(Date.now() - 60_000);

      await documents.update({ documentId, locale: 'fr', data: { publishedOn: null, summary: 'Autre résumé.' } });
      await documents.publish({ documentId, locale: 'fr' });
      expect((await published())?.publishedOn).toEqual(first);

      await documents.unpublish({ documentId, locale: 'fr' });
      await documents.update({ documentId, locale: 'fr', data: { publishedOn: '2001-01-01T00:00:00.000Z' } });
      await documents.publish({ documentId, locale: 'fr' });
      expect((await published())?.publishedOn).toEqual(first);
    });

    test('keeps a date that was given at creation', async () => {
      const id = `${documentId}-donnee`;
      const publishedOn = '2020-02-03T04:05:06.000Z';
      const data = { documentId: id, ...complete(type, 'fr', `${type} donné`), publishedOn };
      const row = await documentsOf(cms(), type).create({ locale: 'fr', status: 'published', data });
      expect(new Date(String(row.publishedOn)).toISOString()).toBe(publishedOn);
    });

    test('gives a copy neither its date nor its slug', async () => {
      const { entries } = await documentsOf(cms(), type).clone({ documentId });
      expect(entries[0]).toMatchObject({ publishedOn: null, slug: null });
    });
  });
}
