import { beforeEach, describe, expect, test, vi } from 'vitest';
import { languageCodes } from 'shared/languages';
import { documentsOf, pressPublish, refusalOf } from '../documents.ts';
import { complete, types, uidOf, type Data } from '../fixture.ts';
import { sendBare } from '../picture.ts';
import { requestsOf, settle } from '../publisher.ts';
import type { Cms } from '../strapi.ts';

/** The name of the HTTP request in which something is said. */
const requestNameIn = ({ app }: Cms): unknown => (app.requestContext.get()?.state as Data | undefined)?.['requestName'];

/** What the officer does leaves requests of publication. */
export function requests(cms: () => Cms): void {
  /** What was asked for since the last answer, without numbers and instants. */
  const asked = async () => (await requestsOf(cms())).map(({ id: _id, at: _at, ...rest }) => rest);
  const articles = () => documentsOf(cms(), 'article');
  const fresh = async (documentId: string) =>
    articles().create({ locale: 'fr', data: { documentId, ...complete('article', 'fr', documentId) } });

  describe('requests', () => {
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

      test('is found in the log by the name of the click, and by its number what became of it', async () => {
        await fresh('suivi');
        const lines: object[] = [];
        const told = vi.spyOn(cms().app.log, 'info').mockImplementation((...said: unknown[]) => {
          lines.push({ request: requestNameIn(cms()), said });
          return cms().app.log;
        });
        const answer = await pressPublish(cms(), 'article', 'suivi', 'fr');
        const name = answer.headers.get('x-request-id') ?? '';
        const [request] = await requestsOf(cms());
        await settle(cms());
        told.mockRestore();
        const publication = request?.id;
        expect(name).toMatch(/^[\w-]{36}$/);
        expect(lines).toContainEqual({
          request: name,
          said: ['publication asked', expect.objectContaining({ publication, document_id: 'suivi' })],
        });
        expect(lines.map((line) => (line as { said: unknown[] }).said)).toContainEqual([
          'publication answered',
          expect.objectContaining({ publication, outcome: 'online' }),
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
        const id = await sendBare(cms(), '#345', 700);
        expect(await asked()).toEqual([]);
        const { url } = (await cms().app.db.query('plugin::upload.file').findOne({ where: { id } })) as { url: string };
        const information = new FormData();
        information.append('fileInfo', JSON.stringify({ name: 'autre-nom.jpg' }));
        expect((await cms().manage('POST', `/upload?id=${String(id)}`, information)).status).toBe(200);
        expect(await asked()).toEqual([{ kind: 'media', url }]);
        await settle(cms());
        await sendBare(cms(), '#654', 700, id);
        expect(await asked()).toEqual([{ kind: 'media', url }]);
        await settle(cms());
        expect((await cms().manage('DELETE', `/upload/files/${String(id)}`)).status).toBe(200);
        expect(await asked()).toEqual([{ kind: 'media', url }]);
        await settle(cms());
        const [one, two] = [await sendBare(cms(), '#456', 700), await sendBare(cms(), '#567', 700)];
        await cms()
          .app.db.query('plugin::upload.file')
          .deleteMany({ where: { id: { $in: [one, two] } } });
        expect(await asked()).toHaveLength(2);
      });
    });
  });
}
