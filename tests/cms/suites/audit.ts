import { readFileSync } from 'node:fs';
import { statePath } from 'shared/preview';
import { reportsPath, requestsPath } from 'shared/publication';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentsOf, pressPublish } from '../documents.ts';
import { complete, uidOf } from '../fixture.ts';
import { join, leave, type Member } from '../people.ts';
import type { Cms } from '../strapi.ts';

type Note = {
  action: string;
  by: number | null;
  subject?: string;
  documentId?: string;
  language?: string;
  key?: string;
};

/** Who did what, as it is noted for whoever has to know later. */
export function audit(cms: () => Cms): void {
  const path = (): string => process.env['CMS_AUDIT_FILE'] ?? '';
  const text = (): string => readFileSync(path(), 'utf8');
  /** Without those that count what earlier tests were refused, which come when their minute is over. */
  const notes = (): Note[] =>
    text()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Note)
      .filter((note) => !('times' in note));
  const administratorId = async (): Promise<number> =>
    (
      (await cms()
        .app.db.query('admin::user')
        .findOne({ where: { email: 'redaction@exemple.test' } })) as { id: number }
    ).id;

  describe('the audit', () => {
    let publisher: Member;
    const documentId = 'article-suivi';
    beforeAll(async () => (publisher = await join(cms(), 'publisher', 'Suivie')));
    afterAll(async () => leave(cms(), [publisher]));

    test('notes who signed in, published, withdrew and deleted', async () => {
      await documentsOf(cms(), 'article').create({
        locale: 'fr',
        data: { documentId, ...complete('article', 'fr', documentId) },
      });
      expect((await pressPublish(publisher, 'article', documentId, 'fr')).status).toBe(200);
      const entry = `/content-manager/collection-types/${uidOf('article')}/${documentId}`;
      expect((await publisher.manage('POST', `${entry}/actions/unpublish?locale=fr`, { locale: 'fr' })).status).toBe(
        200,
      );
      expect((await publisher.manage('DELETE', `${entry}?locale=*`)).status).toBe(200);
      const hers = notes().filter(({ by }) => by === publisher.id);
      expect(hers.map(({ action }) => action)).toEqual([
        'session.begin',
        'entry.publish',
        'entry.withdraw',
        'entry.delete',
      ]);
      expect(hers[1]).toMatchObject({ documentId, language: 'fr' });
    });

    test('notes who invited an account, changed its role and deleted it', async () => {
      const roles = (await cms().app.db.query('admin::role').findMany({ orderBy: 'id' })) as { id: number }[];
      const invited = { email: 'invitee@exemple.test', firstname: 'Invitée', roles: [roles[1]?.id] };
      const made = await cms().manage('POST', '/admin/users', invited);
      expect(made.status, made.text).toBe(201);
      const { id } = (made.json as { data: { id: number } }).data;
      expect((await cms().manage('PUT', `/admin/users/${String(id)}`, { roles: [roles[2]?.id] })).status).toBe(200);
      expect((await cms().manage('DELETE', `/admin/users/${String(id)}`)).status).toBe(200);
      const by = await administratorId();
      const told = notes().filter(({ subject }) => subject === String(id));
      expect(told).toMatchObject(['invite', 'change', 'delete'].map((verb) => ({ action: `account.${verb}`, by })));
    });

    test('notes what was asked of the site', async () => {
      const before = notes().length;
      expect((await publisher.manage('POST', '/publication/everything')).status).toBe(204);
      expect(notes().slice(before)).toMatchObject([{ action: 'site.publish-everything', by: publisher.id }]);
      await cms().app.db.getConnection('publication_requests').delete();
    });

    test('notes what a role was refused: by whom, which route, of which type, and once a minute', async () => {
      const before = notes().length;
      const writer = await join(cms(), 'writer', 'Curieuse');
      const entry = `/content-manager/collection-types/${uidOf('article')}/article-suivi`;
      const asked = { type: 'api::article.article', documentId: 'article-suivi', language: 'fr', label: 'X', days: 1 };
      for (let again = 0; again < 3; again += 1) {
        expect((await writer.manage('POST', '/admin/users?secret=Question', { email: 'Corps' })).status).toBe(403);
        expect((await writer.manage('POST', `${entry}/actions/unpublish?locale=fr`, {})).status).toBe(403);
        expect((await writer.manage('POST', '/preview/links', asked)).status).toBe(403);
      }
      const refused = { action: 'access.refused', by: writer.id, method: 'POST' };
      const { level, time, name, ...rest } = notes()[before + 1] as Note & Record<string, unknown>;
      expect([level, name, typeof time]).toEqual(['info', 'audit', 'string']);
      expect(rest).toEqual({ ...refused, route: '/admin/users' });
      expect(notes().slice(before + 2)).toMatchObject([
        { ...refused, route: expect.stringMatching(/unpublish$/) as string, type: uidOf('article') },
        { ...refused, route: '/preview/links' },
      ]);
      await leave(cms(), [writer]);
    });

    test('notes into which account somebody failed to sign in, once a minute', async () => {
      const before = notes().length;
      const body = JSON.stringify({ email: 'SUIVIE@exemple.test', password: 'Autre-Chose-9' });
      for (let again = 0; again < 3; again += 1)
        expect((await cms().read('/admin/login', { token: '', method: 'POST', body })).status).toBe(400);
      expect(notes().slice(before)).toMatchObject([
        { action: 'session.refused', by: null, subject: String(publisher.id) },
      ]);
    });

    test('notes which link for outside opened nothing any more, and why', async () => {
      const before = notes().length;
      const link = 'lien-qui-n-est-pas';
      const query = new URLSearchParams({ type: 'article', documentId: 'article-suivi', link });
      const token = process.env['CMS_PREVIEW_TOKEN'] ?? '';
      expect((await cms().read(`${statePath}?${query.toString()}`, { token })).status).toBe(200);
      expect(notes().slice(before)).toMatchObject([
        { action: 'preview-link.refused', by: null, subject: link, reason: 'revoked' },
      ]);
    });

    test('notes where a token was wrong, expired or revoked, or may not ask, and which, once a minute', async () => {
      const articles = '/api/export/articles';
      type Key = { id: number; accessKey: string };
      const make = async (name: string, permissions: readonly string[]): Promise<Key> => {
        const key = { name, description: '', type: 'custom', permissions, lifespan: null };
        const made = await cms().manage('POST', '/admin/api-tokens', key);
        expect(made.status, made.text).toBe(201);
        return (made.json as { data: Key }).data;
      };
      const [expired, revoked, elsewhere] = [
        await make('Clé périmée', [`${uidOf('article')}.find`]),
        await make('Clé retirée', [`${uidOf('article')}.find`]),
        await make('Clé d’ailleurs', [`${uidOf('city')}.find`]),
      ];
      const ask = async (path: string, token: string, status: number, method = 'GET'): Promise<void> => {
        for (let again = 0; again < 3; again += 1)
          expect((await cms().read(path, { token, method })).status, `${path} ${token}`).toBe(status);
      };
      await ask(articles, revoked.accessKey, 200);
      expect((await cms().manage('DELETE', `/admin/api-tokens/${String(revoked.id)}`)).status).toBe(200);
      await cms()
        .app.db.query('admin::api-token')
        .update({ where: { id: expired.id }, data: { expiresAt: new Date(0) } });
      await ask(articles, 'jeton-inconnu', 401);
      await ask('/api/articles', revoked.accessKey, 401);
      await ask('/api/articles/article-suivi', expired.accessKey, 401);
      await ask(articles, elsewhere.accessKey, 403);
      await ask('/api/cities', '', 401);
      await ask(requestsPath, 'jeton-inconnu', 401);
      await ask(reportsPath, 'jeton-inconnu', 401, 'POST');
      await ask('/api/nulle-part', 'jeton-inconnu', 404);
      const told = notes();
      const refused = { action: 'token.refused', by: null, method: 'GET' };
      const ofKey = { ...refused, action: 'access.refused', key: String(elsewhere.id), route: articles };
      for (const refusal of [
        { ...refused, route: articles },
        { ...refused, route: '/api/articles' },
        { ...refused, route: '/api/articles/:id' },
        { ...refused, action: 'access.refused', route: '/api/cities' },
        { ...refused, route: requestsPath },
        { ...refused, method: 'POST', route: reportsPath },
      ])
        expect(told).toContainEqual(expect.objectContaining(refusal));
      expect(told.filter(({ key }) => key === String(elsewhere.id))).toMatchObject([ofKey]);
      expect(text()).not.toContain('nulle-part');
      for (const given of [expired, revoked, elsewhere].map(({ accessKey }) => accessKey).concat('jeton-inconnu'))
        expect(text()).not.toContain(given);
      for (const { id } of [expired, elsewhere]) await cms().manage('DELETE', `/admin/api-tokens/${String(id)}`);
    });

    test('holds no name, no address, no title and no password', () => {
      for (const word of ['exemple.test', 'Suivie', 'Invitée', 'Exemple fictif', 'Autre-Chose', 'Question', 'Corps'])
        expect(text()).not.toContain(word);
    });
  });
}
