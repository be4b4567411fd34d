import { describe, expect, test } from 'vitest';
import { documentsOf, messageOf } from '../documents.ts';
import { draftOf } from '../filled.ts';
import { complete, types, uidOf, words } from '../fixture.ts';
import { historyOf, type Deleted } from '../history.ts';
import type { Cms } from '../strapi.ts';

/** The way back of what was deleted; to be called after the versions, which write what is deleted here. */
export function deletedEntries(cms: () => Cms): void {
  const { deleted, write } = historyOf(cms);

  describe('an entry that was deleted', () => {
    test.each(types)('comes back as a draft in the languages that went with it: %s', async (type) => {
      const documentId = type === 'site' ? 'site-versions' : `${type}-en-ligne`;
      const was = async () => [
        await draftOf(cms(), type, documentId, 'fr'),
        await draftOf(cms(), type, documentId, 'ar'),
      ];
      const before = await was();
      const kind = type === 'site' ? 'single-types' : 'collection-types';
      const path = `/content-manager/${kind}/${uidOf(type)}${type === 'site' ? '' : `/${documentId}`}`;
      const gone = await cms().manage('DELETE', `${path}?locale=*`);
      expect(gone.status, gone.text).toBe(200);
      expect(await was()).toEqual([undefined, undefined]);
      const [found] = (await deleted()).filter(({ screen }) =>
        screen.includes(type === 'site' ? '::site' : documentId),
      );
      expect(found?.line).toMatch(/, en français et en arabe$/);
      expect(found?.deletion).toMatch(/^Supprimée par Administration du site le\s/);
      if (type === 'site') {
        await write(type, 'site-de-nouveau', 'fr', { name: 'Exemple fictif' });
        const answer = await cms().manage('POST', '/versions/deleted', { id: found!.id });
        expect(messageOf(answer)).toMatch(/^Ces textes ont été écrits de nouveau/);
        await documentsOf(cms(), type).delete({ documentId: 'site-de-nouveau', locale: '*' });
      }
      const answer = await cms().manage('POST', '/versions/deleted', { id: found!.id });
      expect(answer.json, answer.text).toEqual({ left: [] });
      expect(await was()).toEqual(before);
      expect(
        await cms()
          .app.db.query(uidOf(type))
          .count({ where: { documentId, publishedAt: { $notNull: true } } }),
      ).toBe(0);
      expect((await deleted()).some(({ id }) => id === found!.id)).toBe(false);
      const again = await cms().manage('POST', '/versions/deleted', { id: found!.id });
      expect(messageOf(again)).toBe('Cette fiche n’est plus supprimée.');
    });

    test('comes back in French before it comes back in another language', async () => {
      const [type, documentId] = ['article', 'article-deux-fois'] as const;
      await write(type, documentId, 'fr', complete(type, 'fr', 'deux fois'));
      await write(type, documentId, 'ar', complete(type, 'ar', 'مرتان'));
      await documentsOf(cms(), type).delete({ documentId, locale: 'ar' });
      await documentsOf(cms(), type).delete({ documentId, locale: '*' });
      const found = (await deleted()).filter(({ screen }) => screen.includes(documentId));
      expect(found.map(({ line }) => line)).toEqual(['Actualité, en français', 'Actualité, en arabe']);
      const [french, arabic] = found as [Deleted, Deleted];
      const back = async ({ id }: Deleted) => messageOf(await cms().manage('POST', '/versions/deleted', { id }));
      expect(await back(arabic)).toBe('La fiche française n’existe plus\u00a0: rétablissez-la d’abord.');
      expect(await back(french)).toBe('');
      expect(await back(arabic)).toBe('');
      expect(await draftOf(cms(), type, documentId, 'ar')).toMatchObject(words(type, 'ar', 'مرتان'));
    });
  });
}
