import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportLine, exportPath, formerAddressesEndpoint } from 'shared/export';
import { todayInMorocco } from 'shared/today';
import { documentsOf, messageOf } from '../documents.ts';
import { complete, uidOf, type Data } from '../fixture.ts';
import { join, leave, type Member, type RoleCode } from '../people.ts';
import { requestsOf, settle } from '../publisher.ts';
import type { Cms } from '../strapi.ts';

/** The addresses that entries have left, as the site's build reads them. */
export function formerAddresses(cms: () => Cms): void {
  const articles = () => documentsOf(cms(), 'article');
  const on = todayInMorocco(new Date());
  let count = 0;
  let [id, slug] = ['', ''];

  const exported = async (...ids: string[]) => {
    const query = ids.length === 0 ? '' : `?ids=${ids.join(',')}`;
    const { status, text } = await cms().read(`/api${exportPath(formerAddressesEndpoint)}${query}`);
    expect(status, text).toBe(200);
    return text
      .trim()
      .split('\n')
      .map((line) => exportLine.parse(JSON.parse(line)))
      .flatMap((line) => ('former' in line ? [line.former] : []));
  };
  const former = async (documentId = id) =>
    (await exported(documentId)).map(({ type: _type, documentId: _id, on: _on, ...rest }) => rest);
  const publish = async (documentId: string, locale: 'fr' | 'ar', data: Data) =>
    articles().update({ documentId, locale, data, status: 'published' });
  const make = async (documentId: string, at: string): Promise<void> => {
    const data = { documentId, ...complete('article', 'fr', documentId), slug: at };
    await articles().create({ locale: 'fr', data, status: 'published' });
    await publish(documentId, 'ar', { ...complete('article', 'ar', documentId), slug: `${at}-ar` });
  };
  const order = (kind: string, words: object = {}, language = 'fr') => ({
    ...{ type: uidOf('article'), documentId: id, language, kind, words },
  });
  const withdraw = async (kind: string, words: object = {}, language = 'fr') =>
    cms().manage('POST', '/addresses/entry', order(kind, words, language));

  describe('former addresses', () => {
    beforeEach(async () => {
      count += 1;
      [id, slug] = [`ancienne-${String(count)}`, `adresse-${String(count)}`];
      await make(id, slug);
    });

    test('are kept when a publication gives an entry another one, in each language by itself, with their day', async () => {
      await articles().update({ documentId: id, locale: 'fr', data: { slug: `${slug}-b` } });
      expect(await former()).toEqual([]);
      await articles().publish({ documentId: id, locale: 'fr' });
      expect(await former()).toEqual([{ language: 'fr', slug, kind: 'renamed' }]);
      await publish(id, 'ar', { slug: `${slug}-ar-b` });
      expect(await exported(id)).toEqual([
        { type: 'article', documentId: id, language: 'ar', slug: `${slug}-ar`, kind: 'renamed', on },
        { type: 'article', documentId: id, language: 'fr', slug, kind: 'renamed', on },
      ]);
    });

    test('are none any more once the entry is back there, and all lead to it however often it moves', async () => {
      await publish(id, 'fr', { slug: `${slug}-b` });
      await publish(id, 'fr', { slug: `${slug}-c` });
      expect((await former()).map((row) => row.slug)).toEqual([slug, `${slug}-b`]);
      await publish(id, 'fr', { slug });
      expect((await former()).map((row) => row.slug)).toEqual([`${slug}-b`, `${slug}-c`]);
    });

    test('go to whoever takes them; who has lost one is read anew', async () => {
      await publish(id, 'fr', { slug: `${slug}-b` });
      await settle(cms());
      await make(`${id}-autre`, `${slug}-autre`);
      await publish(`${id}-autre`, 'fr', { slug });
      expect(await former()).toEqual([]);
      expect(await requestsOf(cms())).toContainEqual(
        expect.objectContaining({ kind: 'entry', documentId: id, languages: ['fr'] }),
      );
      await publish(`${id}-autre`, 'fr', { slug: `${slug}-c` });
      expect((await former(`${id}-autre`)).map((row) => row.slug)).toEqual([slug, `${slug}-autre`]);
    });

    test('are not kept where the publication is taken back', async () => {
      const takenBack = cms().app.db.transaction(async () => {
        await publish(id, 'fr', { slug: `${slug}-b` });
        throw new Error('taken back');
      });
      await expect(takenBack).rejects.toThrow('taken back');
      expect(await former()).toEqual([]);
    });

    test('are given to the build alone', async () => {
      const path = `/api${exportPath(formerAddressesEndpoint)}`;
      expect((await cms().read(path, { token: '' })).status).toBe(401);
      expect((await cms().read(`${path}?status=draft`)).status).toBe(400);
    });
  });

  describe('a withdrawal of an entry', () => {
    beforeEach(async () => {
      count += 1;
      [id, slug] = [`retiree-${String(count)}`, `retrait-${String(count)}`];
      await make(id, slug);
      await settle(cms());
    });

    const asked = async (language: string) =>
      (await cms().manage('GET', `/addresses/entry?type=${uidOf('article')}&documentId=${id}&language=${language}`))
        .json;
    const isOnline = async (locale = 'fr') =>
      (
        await articles().findMany({
          locale,
          status: 'published',
          filters: { slug: locale === 'fr' ? slug : `${slug}-${locale}` },
        })
      ).length > 0;

    test('says beforehand in which languages readers lose it', async () => {
      expect(await asked('fr')).toEqual({ leaving: ['fr', 'ar'] });
      expect(await asked('ar')).toEqual({ leaving: ['ar'] });
    });

    test('by error leaves nothing at its address, and a request', async () => {
      const answer = await withdraw('error');
      expect(answer.status, answer.text).toBe(204);
      expect(await isOnline()).toBe(false);
      expect(await former()).toEqual([]);
      expect(await requestsOf(cms())).toMatchObject([{ kind: 'entry', documentId: id, languages: ['fr'] }]);
    });

    test('for good leaves a notice in each language, with its reason, until it is published again', async () => {
      expect((await withdraw('withdrawn', { fr: ' Périmé. ' })).status).toBe(204);
      expect(await former()).toEqual([
        { language: 'ar', slug: `${slug}-ar`, kind: 'withdrawn' },
        { language: 'fr', slug, kind: 'withdrawn', reason: 'Périmé.' },
      ]);
      await articles().publish({ documentId: id, locale: 'fr' });
      expect(await former()).toEqual([]);
    });

    test('has its notice lead to the entry once that is published elsewhere', async () => {
      await withdraw('withdrawn', {}, 'ar');
      expect(await former()).toEqual([{ language: 'ar', slug: `${slug}-ar`, kind: 'withdrawn' }]);
      await publish(id, 'ar', { slug: `${slug}-ar-b` });
      expect(await former()).toEqual([{ language: 'ar', slug: `${slug}-ar`, kind: 'renamed' }]);
    });

    test('to another place leads to a page that is online, or to the Web', async () => {
      await make(`${id}-cible`, `${slug}-cible`);
      const target = `/fr/actualites/${slug}-cible/`;
      const answer = await withdraw('moved', {
        fr: `https://site.exemple.test${target}`,
        ar: 'https://ailleurs.test/ar',
      });
      expect(answer.status, answer.text).toBe(204);
      expect(await former()).toEqual([
        { language: 'ar', slug: `${slug}-ar`, kind: 'moved', target: 'https://ailleurs.test/ar' },
        { language: 'fr', slug, kind: 'moved', target },
      ]);
    });

    test.each([
      ['', 'Dites où la page a déménagé'],
      ['javascript:alert(1)', 'ne convient pas'],
      ['http://ailleurs.test/', 'ne convient pas'],
      ['/fr/actualites/jamais-vue/', 'Aucune page du site'],
    ])('is refused where it cannot lead to « %s »', async (target, problem) => {
      const answer = await withdraw('moved', { fr: target });
      expect(answer.status, answer.text).toBe(400);
      expect(messageOf(answer)).toContain(problem);
      expect(await isOnline()).toBe(true);
      expect(messageOf(await withdraw('moved', { fr: `/fr/actualites/${slug}/` }))).toContain('elle-même');
      expect(await former()).toEqual([]);
    });

    test('happens once, and to no draft', async () => {
      expect((await withdraw('withdrawn', {}, 'ar')).status).toBe(204);
      expect(messageOf(await withdraw('withdrawn', {}, 'ar'))).toContain('n’est pas publiée');
    });

    test('by Strapi’s own means, as of several at once, leaves notices without a reason; a deletion takes the addresses along', async () => {
      await publish(id, 'fr', { slug: `${slug}-b` });
      const path = `/content-manager/collection-types/${uidOf('article')}/actions/bulkUnpublish`;
      const answer = await cms().manage('POST', path, { documentIds: [id], locale: ['fr'] });
      expect(answer.status, answer.text).toBe(200);
      expect(await former()).toEqual([
        { language: 'ar', slug: `${slug}-ar`, kind: 'withdrawn' },
        { language: 'fr', slug, kind: 'renamed' },
        { language: 'fr', slug: `${slug}-b`, kind: 'withdrawn' },
      ]);
      await articles().publish({ documentId: id, locale: 'fr' });
      await articles().delete({ documentId: id, locale: '*' });
      expect(await former()).toEqual([]);
    });

    test('keeps its notice when the draft is deleted', async () => {
      await withdraw('withdrawn');
      await articles().delete({ documentId: id, locale: '*' });
      expect((await former()).map(({ kind }) => kind)).toEqual(['withdrawn', 'withdrawn']);
    });

    describe('by whom', () => {
      const people = new Map<RoleCode, Member>();
      beforeAll(async () => {
        for (const code of ['writer', 'translator', 'publisher'] as const)
          people.set(code, await join(cms(), code, `Retire-${code}`));
      });
      afterAll(async () => leave(cms(), [...people.values()]));

      test.each([
        ['writer', 403],
        ['translator', 403],
        ['publisher', 204],
      ] as const)('%s: %i', async (code, status) => {
        const answer = await people.get(code)?.manage('POST', '/addresses/entry', order('withdrawn'));
        expect(answer?.status, answer?.text).toBe(status);
        expect(await isOnline()).toBe(status !== 204);
      });
    });
  });
}
