import { describe, expect, test } from 'vitest';
import { documentsOf, messageOf, pressPublish, refusalOf } from '../documents.ts';
import { addressOf, complete, uidOf } from '../fixture.ts';
import type { Cms } from '../strapi.ts';

export function relations(cms: () => Cms): void {
  describe('links between entries', () => {
    test('a linked draft keeps an entry from being published, by the service and by the admin, and is named', async () => {
      await documentsOf(cms(), 'city').create({
        locale: 'fr',
        data: { documentId: 'ville-brouillon', ...complete('city', 'fr', 'brouillon') },
      });
      await documentsOf(cms(), 'article').create({
        locale: 'fr',
        data: { documentId: 'article-lie', ...complete('article', 'fr', 'lié'), cities: ['ville-brouillon'] },
      });
      const message = /Villes.*«\sExemple fictif brouillon\s».*n’est pas publié/;
      expect(
        await refusalOf(() => documentsOf(cms(), 'article').publish({ documentId: 'article-lie', locale: 'fr' })),
      ).toMatch(message);
      const answer = await pressPublish(cms(), 'article', 'article-lie', 'fr');
      expect(answer.status).toBe(400);
      expect(messageOf(answer)).toMatch(message);
    });

    test('once the city is published, the article is published with its link', async () => {
      await documentsOf(cms(), 'city').publish({ documentId: 'ville-brouillon', locale: 'fr' });
      await documentsOf(cms(), 'article').publish({ documentId: 'article-lie', locale: 'fr' });
      const { text } = await cms().read(addressOf('article', 'article-lie', 'fr'));
      expect(text).toContain('ville-brouillon');
    });

    test('a translation carries no link, even copied from the French entry', async () => {
      const data = { ...complete('article', 'ar', 'lié'), cities: ['ville-brouillon'], planParagraph: '2.1' };
      await documentsOf(cms(), 'article').update({ documentId: 'article-lie', locale: 'ar', data });
      const row = await documentsOf(cms(), 'article').findOne({
        documentId: 'article-lie',
        locale: 'ar',
        populate: ['cities'],
      });
      expect(row).toMatchObject({ cities: [], planParagraph: null, translationStatus: 'traduction de travail' });
    });

    test('the admin opens an entry whose identifier is a readable word', async () => {
      const path = `/content-manager/collection-types/${uidOf('article')}/article-lie?locale=fr`;
      const answer = await cms().manage('GET', path);
      expect(answer.status, answer.text).toBe(200);
      const links = await cms().manage(
        'GET',
        `/content-manager/relations/${uidOf('article')}/article-lie/cities?locale=fr`,
      );
      expect(links.text).toContain('ville-brouillon');
    });
  });
}
