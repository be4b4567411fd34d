import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../caller.ts';
import { documentsOf, pressPublish } from '../documents.ts';
import { complete, uidOf } from '../fixture.ts';
import { join, leave } from '../people.ts';
import { receiptFor, reportTo, requestsOf, settle } from '../publisher.ts';
import type { Cms } from '../strapi.ts';

const documentId = 'au-bureau';

/** What the officer reads of publication in the admin, and asks for there. */
export function desk(cms: () => Cms): void {
  const publish = async () => pressPublish(cms(), 'article', documentId, 'fr');
  const entry = async (language = 'fr', caller: Caller = cms()) =>
    caller.manage('GET', `/publication/entry?type=${uidOf('article')}&documentId=${documentId}&language=${language}`);

  describe('the desk of publication', () => {
    beforeAll(async () => {
      const data = { documentId, ...complete('article', 'fr', 'au bureau') };
      await documentsOf(cms(), 'article').create({ locale: 'fr', data });
    });
    beforeEach(async () => settle(cms()));

    test('says beside an entry that it is on its way, then where and in what time it went online', async () => {
      expect((await entry()).json).toMatchObject({ publication: null });
      await publish();
      expect((await entry()).json).toMatchObject({
        publication: { outcome: 'pending', line: 'Mise en ligne en cours…' },
      });
      const [request] = await requestsOf(cms());
      const pages = [{ language: 'fr' as const, url: 'https://site.exemple.test/fr/actualites/au-bureau/' }];
      await reportTo(cms(), [receiptFor(request!, { changed: 3, pages })]);
      const { publication } = (await entry()).json as { publication: { line: string } };
      expect(publication).toMatchObject({ outcome: 'online', title: 'Exemple fictif au bureau', pages, problems: [] });
      expect(publication.line).toMatch(/^En ligne à\s\d\d:\d\d:\d\d · fr · 3\sadresses · \d,?\d?\ss$/);
      expect((await entry('ar')).json).toMatchObject({ publication: null });
    });

    test('says beside a translation that the French entry was withdrawn, without which it does not stand', async () => {
      await publish();
      const data = complete('article', 'ar', 'au bureau');
      await documentsOf(cms(), 'article').update({ documentId, locale: 'ar', data });
      await pressPublish(cms(), 'article', documentId, 'ar');
      await settle(cms());
      await documentsOf(cms(), 'article').unpublish({ documentId, locale: 'fr' });
      expect((await entry('ar')).json).toMatchObject({ publication: { line: 'Retrait du site en cours…' } });
      expect((await entry('en')).json).toEqual({ publication: null });
      await reportTo(
        cms(),
        (await requestsOf(cms())).map((request) => receiptFor(request)),
      );
      const { notices } = (
        (await entry('ar')).json as { publication: { notices: { language: string; url: string }[] } }
      ).publication;
      expect(notices.map(({ language }) => language)).toEqual(['fr', 'ar']);
      expect(notices[0]?.url).toMatch(/\/fr\/actualites\/[^/]+\/$/);
      await publish();
      await pressPublish(cms(), 'article', documentId, 'ar');
      expect((await entry('ar')).json).toMatchObject({ publication: { line: 'Mise en ligne en cours…' } });
      await documentsOf(cms(), 'article').delete({ documentId, locale: 'ar' });
    });

    test('shows why an entry is not online yet, and asks again for it', async () => {
      await publish();
      const [request] = await requestsOf(cms());
      const again = async () => cms().manage('POST', '/publication/again', { request: request!.id });
      expect((await again()).status).toBe(400);
      await reportTo(cms(), [receiptFor(request!, { outcome: 'refused', problems: ['Image illisible.'] })]);
      expect((await entry()).json).toMatchObject({
        publication: { outcome: 'refused', problems: ['Image illisible.'], mayAskAgain: true },
      });
      expect((await again()).status).toBe(204);
      const [other] = await requestsOf(cms());
      expect(other).toMatchObject({ kind: 'entry', documentId, languages: ['fr'] });
      expect((await entry()).json).toMatchObject({ publication: { id: other!.id, outcome: 'pending' } });
    });

    test('tells on the home of what failed, and asks again for it, after which it is told no more', async () => {
      const told = async () => {
        const { json } = await cms().manage('GET', '/publication/home');
        const { publications } = json as { publications: { title: string; outcome: string }[] };
        return publications.filter(
          ({ title, outcome }) => title === 'Exemple fictif au bureau' && outcome !== 'online',
        );
      };
      await publish();
      const [request] = await requestsOf(cms());
      const problems = ['Disque plein.'];
      await reportTo(cms(), [receiptFor(request!, { outcome: 'failed', problems })]);
      // However much has gone online since.
      for (let count = 0; count < 12; count += 1) {
        await cms().manage('POST', '/publication/everything', {});
        await reportTo(
          cms(),
          (await requestsOf(cms())).slice(1).map((open) => receiptFor(open)),
        );
      }
      expect(await told()).toMatchObject([{ id: request!.id, outcome: 'failed', problems, mayAskAgain: true }]);
      expect((await cms().manage('POST', '/publication/again', { request: request!.id })).status).toBe(204);
      expect(await told()).toEqual([]);
      const [failed, other] = await requestsOf(cms());
      expect(failed!.id).toBe(request!.id);
      await reportTo(cms(), [receiptFor(other!)]);
      expect(await told()).toEqual([]);
    });

    test('shows on the home what the publisher does and has done, and the versions of the site', async () => {
      await publish();
      const open = await requestsOf(cms());
      const releases = [
        { id: 'deux', releasedOn: new Date().toISOString() },
        { id: 'un', releasedOn: '2026-01-02T10:00:00.000Z' },
      ];
      await reportTo(
        cms(),
        open.map((request) => receiptFor(request)),
        { releases, online: 'un', heldBack: true, late: ['La recherche est en retard.'] },
      );
      expect((await cms().manage('GET', '/publication/home')).json).toMatchObject({
        publisher: 'prêt',
        inOrder: true,
        heldBack: true,
        late: ['La recherche est en retard.'],
        pending: 0,
        mayPublish: true,
        releases: [
          { id: 'deux', online: false },
          { id: 'un', online: true, name: 'Version publiée le 2\u00a0janvier à\u00a011:00:00' },
        ],
      });
      const { json } = await cms().manage('GET', '/publication/home');
      const { publications } = json as { publications: { title: string; outcome: string }[] };
      expect(publications).toHaveLength(10);
      expect(publications.find(({ outcome }) => outcome === 'online')).toMatchObject({
        title: 'Exemple fictif au bureau',
      });

      expect((await cms().manage('POST', '/publication/rollback', { release: 'trois' })).status).toBe(404);
      expect((await cms().manage('POST', '/publication/rollback', { release: 'deux' })).status).toBe(204);
      expect((await cms().manage('POST', '/publication/everything', {})).status).toBe(204);
      expect(await requestsOf(cms())).toMatchObject([{ kind: 'rollback', release: 'deux' }, { kind: 'everything' }]);
    });

    test('is closed to strangers, and asks for nothing on behalf of who may not publish', async () => {
      const stranger = async (path: string, method = 'GET') => (await cms().read(path, { method })).status;
      expect(await stranger('/publication/home')).toBe(401);
      expect(await stranger('/publication/everything', 'POST')).toBe(401);
      await publish();
      const [request] = await requestsOf(cms());
      await reportTo(cms(), [receiptFor(request!, { outcome: 'refused' })]);
      const caller = await join(cms(), 'writer', 'Autrice');
      expect((await entry('fr', caller)).json).toMatchObject({
        publication: { outcome: 'refused', mayAskAgain: false },
      });
      expect((await caller.manage('GET', '/publication/home')).json).toMatchObject({ mayPublish: false });
      for (const [path, body] of [
        ['again', { request: request!.id }],
        ['everything', {}],
        ['rollback', { release: 'deux' }],
      ] as const) {
        expect((await caller.manage('POST', `/publication/${path}`, body)).status, path).toBe(403);
      }
      expect(await requestsOf(cms())).toEqual([]);
      await leave(cms(), [caller]);
    });
  });
}
