import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentsOf, pressPublish } from '../documents.ts';
import { complete, uidOf } from '../fixture.ts';
import { join, leave, type Member } from '../people.ts';
import type { Cms } from '../strapi.ts';

type Note = { action: string; by: number | null; subject?: string; documentId?: string; language?: string };

/** Who did what, as it is noted for whoever has to know later. */
export function audit(cms: () => Cms): void {
  const path = (): string => process.env['CMS_AUDIT_FILE'] ?? '';
  const text = (): string => readFileSync(path(), 'utf8');
  const notes = (): Note[] =>
    text()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Note);
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

    test('notes what was asked of the site, and a refused attempt to sign in; what was refused to a role it does not', async () => {
      const before = notes().length;
      expect((await publisher.manage('POST', '/publication/everything')).status).toBe(204);
      expect((await publisher.manage('POST', '/admin/users', {})).status).toBe(403);
      const body = JSON.stringify({ email: 'inconnue@exemple.test', password: 'Autre-Chose-9' });
      expect((await cms().read('/admin/login', { token: '', method: 'POST', body })).status).toBe(400);
      expect(notes().slice(before)).toMatchObject([
        { action: 'site.publish-everything', by: publisher.id },
        { action: 'session.refused', by: null },
      ]);
      await cms().app.db.getConnection('publication_requests').delete();
    });

    test('holds no name, no address, no title and no password', () => {
      for (const word of ['exemple.test', 'Suivie', 'Invitée', 'Exemple fictif', 'Autre-Chose'])
        expect(text()).not.toContain(word);
    });
  });
}
