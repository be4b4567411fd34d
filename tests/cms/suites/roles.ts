import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../caller.ts';
import { documentsOf, messageOf } from '../documents.ts';
import { complete, uidOf, words, type Data } from '../fixture.ts';
import { join, leave, type Member } from '../people.ts';
import type { Cms } from '../strapi.ts';

const documentId = 'article-des-roles';

/** What the four roles may do to entries, where Strapi's own checks are not enough or not obvious. */
export function roles(cms: () => Cms): void {
  const entries = `/content-manager/collection-types/${uidOf('article')}`;
  const save = async (who: Member, locale: string, data: Data): Promise<Answer> =>
    who.manage('PUT', `${entries}/${documentId}?locale=${locale}`, { locale, ...data });
  const stored = async (locale: string) => documentsOf(cms(), 'article').findOne({ documentId, locale });

  describe('the roles', () => {
    let writer: Member;
    let translator: Member;
    let publisher: Member;
    beforeAll(async () => {
      await documentsOf(cms(), 'article').create({
        locale: 'fr',
        data: { documentId, ...complete('article', 'fr', 'des rôles') },
      });
      writer = await join(cms(), 'writer', 'Rédactrice');
      translator = await join(cms(), 'translator', 'Relectrice');
      publisher = await join(cms(), 'publisher', 'Publicatrice');
    });
    afterAll(async () => leave(cms(), [writer, translator, publisher]));

    test('are four, in French; Strapi’s own are gone', async () => {
      const found = (await cms().app.db.query('admin::role').findMany({ orderBy: 'id' })) as { name: string }[];
      expect(found.map(({ name }) => name)).toEqual([
        'Administrateur',
        'Rédacteur',
        'Relecteur-traducteur',
        'Publicateur',
      ]);
    });

    test('let a translator write words in Arabic and English, and no fact, and nothing in French', async () => {
      const arabic = { ...words('article', 'ar', 'des rôles'), planParagraph: '2.7' };
      expect((await save(translator, 'ar', arabic)).status).toBe(200);
      expect(await stored('ar')).toMatchObject({ title: 'مثال خيالي des rôles', planParagraph: null });
      const refused = await save(translator, 'fr', { title: 'Autre titre' });
      expect(refused.status, refused.text).toBe(403);
      expect(await stored('fr')).toMatchObject({ title: 'Exemple fictif des rôles' });
    });

    test('let a translator make no French entry, and no French copy of one', async () => {
      const made = await translator.manage('POST', `${entries}?locale=fr`, complete('article', 'fr', 'de trop'));
      expect(made.status).toBe(403);
      expect(messageOf(made)).toBe('Votre rôle ne permet pas cela.');
      const copied = await translator.manage('POST', `${entries}/clone/${documentId}?locale=fr`, { title: 'Copie' });
      expect(copied.status).toBe(403);
    });

    test('let who writes save in every language, and neither publish, nor withdraw, nor delete', async () => {
      for (const locale of ['fr', 'ar', 'en'] as const) {
        expect((await save(writer, locale, words('article', locale, 'écrit'))).status).toBe(200);
      }
      for (const action of ['publish', 'unpublish']) {
        const path = `${entries}/${documentId}/actions/${action}?locale=fr`;
        expect((await writer.manage('POST', path, { locale: 'fr' })).status, action).toBe(403);
      }
      expect((await writer.manage('DELETE', `${entries}/${documentId}?locale=fr`)).status).toBe(403);
      const order = { type: uidOf('article'), documentId, languages: ['fr'], operation: 'publish' };
      const planned = { ...order, date: '2087-03-04', time: '10:00', embargo: false };
      expect((await writer.manage('POST', '/planning/entry', planned)).status).toBe(403);
    });

    test('let who publishes do all of it', async () => {
      const path = `${entries}/${documentId}/actions`;
      expect((await publisher.manage('POST', `${path}/publish?locale=fr`, { locale: 'fr' })).status).toBe(200);
      expect((await publisher.manage('POST', `${path}/unpublish?locale=fr`, { locale: 'fr' })).status).toBe(200);
      expect((await publisher.manage('DELETE', `${entries}/${documentId}?locale=*`)).status).toBe(200);
    });
  });
}
