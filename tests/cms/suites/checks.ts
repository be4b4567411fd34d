import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import type { ContentType } from 'shared/generated/index';
import { documentsOf, messageOf, pressPublish } from '../documents.ts';
import { complete, uidOf, type Data } from '../fixture.ts';
import { sendPicture } from '../picture.ts';
import type { Cms } from '../strapi.ts';

type Check = { field: string; labels: string[]; message: string };
type Reply = { obstacles: Check[]; advice: Check[]; pending: number };

/** What stands beside an entry as it is written: what a publication would be refused for, and what could be better. */
export function checks(cms: () => Cms): void {
  const article: ContentType = 'article';
  const look = async (values: Data, documentId?: string, language = 'fr'): Promise<Reply> => {
    const asked = { type: uidOf(article), language, values, ...(documentId === undefined ? {} : { documentId }) };
    const { status, json, text } = await cms().manage('POST', '/checks/entry', asked);
    expect(status, text).toBe(200);
    return json as Reply;
  };
  const write = async (documentId: string, data: Data = {}): Promise<void> => {
    const whole = { documentId, ...complete(article, 'fr', documentId), ...data };
    await documentsOf(cms(), article).create({ locale: 'fr', data: whole });
  };
  const change = async (documentId: string, locale: string, data: Data): Promise<void> => {
    await wait(5);
    await documentsOf(cms(), article).update({ documentId, locale, data });
  };
  const fieldsOf = (found: readonly Check[]): string[] => found.map(({ field }) => field);

  describe('the checks before publishing', () => {
    test('name the empty fields of a new entry by their labels, and write nothing', async () => {
      const before = await documentsOf(cms(), article).findMany({ locale: 'fr' });
      const { obstacles } = await look({ title: 'Exemple fictif' });
      expect(fieldsOf(obstacles)).toEqual(['summary', 'body']);
      expect(obstacles[0]).toMatchObject({
        labels: ['Résumé'],
        message: expect.stringContaining('est vide') as string,
      });
      expect(await documentsOf(cms(), article).findMany({ locale: 'fr' })).toHaveLength(before.length);
    });

    test('find in a draft what a publication is refused for, word for word, and nothing once it is mended', async () => {
      const sources = [{ title: 'Source fictive', url: 'https://exemple.ma/' }];
      await write('article-a-relire', { slug: 'article-a-relire', sources, image: { decorative: false } });
      const { obstacles } = await look({}, 'article-a-relire');
      expect(fieldsOf(obstacles)).toEqual(['image.file', 'image.alternative']);
      expect(obstacles[0]?.labels).toEqual(['Image', 'Fichier de l’image']);
      const refused = messageOf(await pressPublish(cms(), article, 'article-a-relire', 'fr'));
      expect(refused.split('\n')).toEqual(obstacles.map(({ message }) => message));

      expect(await look({ image: null }, 'article-a-relire')).toMatchObject({ obstacles: [] });
      expect((await pressPublish(cms(), article, 'article-a-relire', 'fr', { image: null })).status).toBe(200);
    });

    test('look at links that are not saved yet, and at the address that another entry has', async () => {
      const city = { documentId: 'ville-a-relire', ...complete('city', 'fr', 'a-relire') };
      await documentsOf(cms(), 'city').create({ locale: 'fr', data: city });
      const connect = [{ apiData: { documentId: 'ville-a-relire', locale: 'fr' }, label: 'Ville fictive' }];
      const values = { ...complete(article, 'fr', 'autre'), cities: { connect, disconnect: [] } };
      const { obstacles } = await look({ ...values, slug: 'article-a-relire' });
      expect(fieldsOf(obstacles)).toEqual(['cities', 'slug']);
      expect(obstacles[0]?.message).toMatch(/«\u202fVille fictive\u202f» n’est pas publié/);
    });

    test('know which links of a text lead to a page that is online in its language', async () => {
      const link = (path: string) => `Le [détail fictif](${path}) est écrit.`;
      const adviceOn = async (path: string) =>
        (await look({ ...complete(article, 'fr', 'liens'), body: link(path) })).advice
          .map(({ message }) => message)
          .filter((message) => message.startsWith('Le lien'));
      expect(await adviceOn('/fr/actualites/article-a-relire/')).toEqual([]);
      expect(await adviceOn('/fr/actualites/')).toEqual([]);
      expect(await adviceOn('/fr/actualites/nulle-part/')).toEqual([expect.stringContaining('pas en ligne')]);
      expect(await adviceOn('/ar/أخبار/غائب/')).toEqual([expect.stringContaining('pas en ligne')]);
    });

    test('ask other sites in the background, and tell it', async () => {
      const body = 'Le [détail fictif](https://nulle-part.invalid/page) est écrit.';
      const values = { ...complete(article, 'fr', 'ailleurs'), body };
      expect((await look(values)).pending).toBe(1);
      await vi.waitFor(async () => {
        const { advice, pending } = await look(values);
        expect(pending).toBe(0);
        expect(advice.map(({ message }) => message).join('\n')).toContain('nulle-part.invalid, qui ne répond pas');
      });
    });

    test('ask of a translation what it must say, with the facts of the French entry', async () => {
      const { obstacles } = await look({}, 'article-a-relire', 'ar');
      expect(fieldsOf(obstacles)).toContain('title');
      expect(fieldsOf(obstacles)).not.toContain('planParagraph');
      const { advice } = await look(
        { ...complete(article, 'ar', 'relu'), body: 'نص, خيالي' },
        'article-a-relire',
        'ar',
      );
      expect(advice.map(({ message }) => message).join('\n')).toContain('écrivez «\u202f،\u202f»');
    });

    test('ask of a translation what it must say before the French is online: the description of its picture too', async () => {
      const picture = await sendPicture(cms(), '#334455', 700);
      await write('article-pas-en-ligne', { image: { file: picture, decorative: false, alternative: 'Une place' } });
      const { obstacles } = await look(complete(article, 'ar', 'pas-en-ligne'), 'article-pas-en-ligne', 'ar');
      expect(fieldsOf(obstacles)).toEqual(['', 'image.alternative']);
      expect(obstacles[0]?.message).toContain('ou les deux ensemble');
      expect(obstacles[1]?.message).toMatch(/ajoutez ici «\sImage\s», et décrivez-la\.$/);
    });

    test('tell which translation is absent or late, and of what, on either screen', async () => {
      await write('article-en-retard');
      const late = /est en retard\. Changé en français\u00a0: Titre\./;
      const told = async (language: string): Promise<string[]> =>
        (await look({}, 'article-en-retard', language)).advice
          .filter(({ field }) => field === '')
          .map(({ message }) => message);
      expect(await told('fr')).toEqual(
        ['arabe', 'anglais'].map((name) => `Cette fiche n’existe pas encore en ${name}.`),
      );
      await change('article-en-retard', 'ar', complete(article, 'ar', 'en-retard'));
      expect(await told('ar')).toEqual([]);
      await change('article-en-retard', 'fr', { title: 'Un autre titre fictif' });
      expect(await told('ar')).toEqual([expect.stringMatching(late)]);
      expect((await told('fr'))[0]).toMatch(late);
    });

    test('refuse what is no entry', async () => {
      const asked = { type: 'plugin::upload.file', language: 'fr', values: {} };
      expect((await cms().manage('POST', '/checks/entry', asked)).status).toBe(400);
    });
  });
}
