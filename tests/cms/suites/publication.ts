import { beforeEach, describe, expect, test } from 'vitest';
import { languageCodes } from 'shared/languages';
import { requestsPath, reportsPath } from 'shared/publication';
import { documentsOf, pressPublish, refusalOf } from '../documents.ts';
import { complete, types, uidOf } from '../fixture.ts';
import { sendPicture } from '../picture.ts';
import { receiptFor, reportTo, requestsOf, settle } from '../publisher.ts';
import { publisherToken } from '../caller.ts';
import type { Cms } from '../strapi.ts';

export function publication(cms: () => Cms): void {
  /** What was asked for since the last answer, without numbers and instants. */
  const asked = async () => (await requestsOf(cms())).map(({ id: _id, at: _at, ...rest }) => rest);
  const articles = () => documentsOf(cms(), 'article');
  const fresh = async (documentId: string) =>
    articles().create({ locale: 'fr', data: { documentId, ...complete('article', 'fr', documentId) } });

  beforeEach(async () => settle(cms()));

  describe.each(types)('a request about a %s', (type) => {
    const documentId = type === 'site' ? 'site-essai' : `${type}-demande`;
    const about = { kind: 'entry', type, documentId };
    const documents = () => documentsOf(cms(), type);

    test('is left by what changes what is online, in its languages, and by no draft', async () => {
      const data = (locale: 'fr' | 'ar') => complete(type, locale, 'demandé');
      if (type === 'site') await documents().unpublish({ documentId, locale: [...languageCodes] });
      else await documents().create({ locale: 'fr', data: { documentId, ...data('fr') } });
      await settle(cms());
      await documents().update({ documentId, locale: 'ar', data: data('ar') });
      await documents().update({ documentId, locale: 'fr', data: data('fr') });
      await documents().unpublish({ documentId, locale: 'fr' });
      expect(await asked()).toEqual([]);

      await documents().publish({ documentId, locale: 'fr' });
      expect(await asked()).toEqual([{ ...about, languages: ['fr'] }]);
      await settle(cms());
      await documents().update({ documentId, locale: 'ar', data: data('ar'), status: 'published' });
      expect(await asked()).toEqual([{ ...about, languages: ['ar'] }]);
      await settle(cms());
      await documents().publish({ documentId, locale: ['ar', 'fr'] });
      await documents().discardDraft({ documentId, locale: 'fr' });
      expect(await asked()).toEqual([{ ...about, languages: ['fr', 'ar'] }]);
      await settle(cms());
      await documents().unpublish({ documentId, locale: 'ar' });
      expect(await asked()).toEqual([{ ...about, languages: ['ar'] }]);
      await settle(cms());
      await documents().delete({ documentId, locale: '*' });
      expect(await asked()).toEqual([{ ...about, languages: ['fr'] }]);
    });
  });

  describe('a request', () => {
    test('is left by « Publier » in the admin, for one entry or for several', async () => {
      await fresh('lot-un');
      await fresh('lot-deux');
      await pressPublish(cms(), 'article', 'lot-un', 'fr');
      expect(await asked()).toMatchObject([{ documentId: 'lot-un', languages: ['fr'] }]);
      await settle(cms());
      const path = `/content-manager/collection-types/${uidOf('article')}/actions/bulkPublish`;
      const answer = await cms().manage('POST', path, { documentIds: ['lot-un', 'lot-deux'], locale: ['fr'] });
      expect(answer.status, answer.text).toBe(200);
      expect((await asked()).map((request) => 'documentId' in request && request.documentId).sort()).toEqual([
        'lot-deux',
        'lot-un',
      ]);
    });

    test('is not left by a publication that the rules refuse, nor by one that is taken back', async () => {
      await articles().create({ locale: 'fr', data: { documentId: 'sans-resume', title: 'Exemple sans résumé' } });
      expect(await refusalOf(() => articles().publish({ documentId: 'sans-resume', locale: 'fr' }))).not.toBe('');
      await fresh('repris');
      const takenBack = cms().app.db.transaction(async () => {
        await articles().publish({ documentId: 'repris', locale: 'fr' });
        throw new Error('taken back');
      });
      await expect(takenBack).rejects.toThrow('taken back');
      expect(await asked()).toEqual([]);
    });

    test('is left by a picture that is renamed, replaced or deleted, and by no new one', async () => {
      const id = await sendPicture(cms(), '#345', 700);
      expect(await asked()).toEqual([]);
      const { url } = (await cms().app.db.query('plugin::upload.file').findOne({ where: { id } })) as { url: string };
      const information = new FormData();
      information.append('fileInfo', JSON.stringify({ name: 'autre-nom.jpg' }));
      expect((await cms().manage('POST', `/upload?id=${String(id)}`, information)).status).toBe(200);
      expect(await asked()).toEqual([{ kind: 'media', url }]);
      await settle(cms());
      await sendPicture(cms(), '#654', 700, id);
      expect(await asked()).toEqual([{ kind: 'media', url }]);
      await settle(cms());
      expect((await cms().manage('DELETE', `/upload/files/${String(id)}`)).status).toBe(200);
      expect(await asked()).toEqual([{ kind: 'media', url }]);
      await settle(cms());
      const [one, two] = [await sendPicture(cms(), '#456', 700), await sendPicture(cms(), '#567', 700)];
      await cms()
        .app.db.query('plugin::upload.file')
        .deleteMany({ where: { id: { $in: [one, two] } } });
      expect(await asked()).toHaveLength(2);
    });
  });

  describe('a publisher that waits', () => {
    test('is answered at once while something that it does not know is open', async () => {
      await fresh('attendu');
      await articles().publish({ documentId: 'attendu', locale: 'fr' });
      const began = performance.now();
      expect(await requestsOf(cms(), { wait: 20 })).toHaveLength(1);
      expect(performance.now() - began).toBeLessThan(1000);
    });

    test('is woken within half a second of a publication, and not by one that is taken back', async () => {
      await articles().publish({ documentId: 'attendu', locale: 'fr' });
      const known = await requestsOf(cms());
      const waiting = requestsOf(cms(), { known, wait: 20 }).then((open) => ({ open, at: performance.now() }));
      await cms()
        .app.db.transaction(async () => {
          await articles().publish({ documentId: 'attendu', locale: 'fr' });
          throw new Error('taken back');
        })
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await articles().publish({ documentId: 'attendu', locale: 'fr' });
      const published = performance.now();
      const { open, at } = await waiting;
      expect(at - published).toBeLessThan(500);
      expect(open).toHaveLength(2);
    });

    test('is answered when its time is over, and may hang up', async () => {
      const began = performance.now();
      expect(await requestsOf(cms(), { wait: 1 })).toEqual([]);
      expect(performance.now() - began).toBeGreaterThan(900);
      await expect(requestsOf(cms(), { wait: 20, signal: AbortSignal.timeout(100) })).rejects.toThrow('aborted');
    });

    test.each(['', 'jeton-inventé', `${publisherToken}x`])('is refused with the token « %s »', async (token) => {
      const given = encodeURIComponent(token);
      expect((await cms().read(requestsPath, { token: given })).status).toBe(401);
      expect((await cms().read(reportsPath, { token: given, method: 'POST', body: '{}' })).status).toBe(401);
    });

    test('is refused where the CMS has no token', async () => {
      process.env.CMS_PUBLISHER_TOKEN = '';
      expect((await cms().read(requestsPath, { token: '' })).status).toBe(401);
      expect((await cms().read(requestsPath, { token: publisherToken })).status).toBe(401);
      process.env.CMS_PUBLISHER_TOKEN = publisherToken;
    });

    test.each(['wait=31', 'wait=-1', 'wait=x', 'known=a', 'known=1.5'])(
      'is refused when it asks for %s',
      async (query) => {
        expect((await cms().read(`${requestsPath}?${query}`, { token: publisherToken })).status).toBe(400);
      },
    );
  });

  describe('a report', () => {
    test('closes what is online or refused, once, and leaves open what failed', async () => {
      for (const documentId of ['lot-un', 'lot-deux', 'attendu'])
        await articles().publish({ documentId, locale: 'fr' });
      const open = await requestsOf(cms());
      const [online, refused, failed] = open.map((request) => request);
      const receipts = [
        receiptFor(online!),
        receiptFor(refused!, { outcome: 'refused', problems: ['Rien.'] }),
        receiptFor(failed!, { outcome: 'failed', problems: ['Disque plein.'] }),
      ];
      for (let time = 0; time < 2; time += 1) {
        expect((await reportTo(cms(), receipts)).status).toBe(204);
        expect((await requestsOf(cms())).map(({ id }) => id)).toEqual([failed!.id]);
      }
      expect((await reportTo(cms(), [receiptFor(online!, { outcome: 'failed' })])).status).toBe(204);
      expect((await requestsOf(cms())).map(({ id }) => id)).toEqual([failed!.id]);
    });

    test('that is not one is refused', async () => {
      const answer = await cms().read(reportsPath, {
        token: publisherToken,
        method: 'POST',
        body: '{"state":"asleep"}',
      });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('Rapport illisible');
    });
  });
}
