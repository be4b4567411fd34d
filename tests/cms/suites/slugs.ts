import { describe, expect, test } from 'vitest';
import { documentsOf, messageOf, pressPublish, refusalOf } from '../documents.ts';
import { complete } from '../fixture.ts';
import type { Cms } from '../strapi.ts';

const racers = 20;
const taken = /Adresse.*est déjà celle d’une autre fiche publiée dans cette langue/;

export function slugs(cms: () => Cms): void {
  describe('addresses of pages', () => {
    test('an empty slug is made of the title, Arabic letters kept', async () => {
      const data = { documentId: 'adresse-vide', ...complete('page', 'fr', 'Œuvré à Meknès') };
      expect(await documentsOf(cms(), 'page').create({ locale: 'fr', data })).toMatchObject({
        slug: 'exemple-fictif-oeuvre-a-meknes',
        translationStatus: 'originale',
      });
      const arabic = { title: 'رشة عمل' };
      const row = await documentsOf(cms(), 'page').update({ documentId: 'adresse-vide', locale: 'ar', data: arabic });
      expect(row).toMatchObject({ slug: 'رشة-عمل' });
    });

    test.each(['..', 'a/b', 'Majuscule', 'deux  mots', 'admin', 'a'.repeat(81)])(
      '« %s » is refused at the save already',
      async (slug) => {
        const data = { ...complete('page', 'fr', 'mal nommée'), slug };
        expect(await refusalOf(() => documentsOf(cms(), 'page').create({ locale: 'fr', data }))).toContain('Adresse');
      },
    );

    test('of twenty simultaneous publications of one slug, one succeeds and the others get 409', async () => {
      const identifiers = Array.from({ length: racers }, (_, position) => `course-${String(position)}`);
      for (const documentId of identifiers) {
        const data = { documentId, ...complete('article', 'fr', documentId), slug: 'une-seule-place' };
        await documentsOf(cms(), 'article').create({ locale: 'fr', data });
      }
      const answers = await Promise.all(identifiers.map((id) => pressPublish(cms(), 'article', id, 'fr')));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const others = answers.filter(({ status }) => status !== 200);
      expect(others.map(({ status }) => status)).toEqual(Array.from({ length: racers - 1 }, () => 409));
      for (const answer of others) expect(messageOf(answer)).toMatch(taken);
      const filters = { slug: 'une-seule-place' };
      expect(await documentsOf(cms(), 'article').findMany({ locale: 'fr', status: 'published', filters })).toHaveLength(
        1,
      );
    });

    test('a later publication of a taken slug gets the same sentence', async () => {
      expect(
        await refusalOf(() => documentsOf(cms(), 'article').publish({ documentId: 'course-3', locale: 'fr' })),
      ).toBeDefined();
      const loser = await documentsOf(cms(), 'article').create({
        locale: 'fr',
        data: { ...complete('article', 'fr', 'retardataire'), slug: 'une-seule-place' },
      });
      const publish = () => documentsOf(cms(), 'article').publish({ documentId: loser.documentId, locale: 'fr' });
      expect(await refusalOf(publish)).toMatch(taken);
    });

    test('the same slug may serve in another language', async () => {
      const [winner] = await documentsOf(cms(), 'article').findMany({
        locale: 'fr',
        status: 'published',
        filters: { slug: 'une-seule-place' },
      });
      const documentId = winner?.documentId ?? '';
      const data = { ...complete('article', 'en', 'winner'), slug: 'une-seule-place' };
      await documentsOf(cms(), 'article').update({ documentId, locale: 'en', data });
      await expect(documentsOf(cms(), 'article').publish({ documentId, locale: 'en' })).resolves.toBeDefined();
    });
  });
}
