import { describe, expect, test } from 'vitest';
import { languageCodes } from 'shared/languages';
import { todayInMorocco } from 'shared/today';
import { documentsOf, messageOf, pressPublish, refusalOf } from '../documents.ts';
import { complete, type Data } from '../fixture.ts';
import { entryOf } from '../pulled.ts';
import type { Cms } from '../strapi.ts';

const documentId = 'site-essai';
const yesterday = (): string => todayInMorocco(new Date(Date.now() - 86_400_000));

/** The texts that every page shares: what the officer decides of the menu, the home page and the alert. */
export function commonTexts(cms: () => Cms): void {
  describe('the common texts', () => {
    const save = async (data: Data, locale = 'fr') => documentsOf(cms(), 'site').update({ documentId, locale, data });
    const publish = async (data: Data, locale = 'fr'): Promise<void> => {
      await save(data, locale);
      await documentsOf(cms(), 'site').publish({ documentId, locale });
    };

    test.each([
      ['a line of the menu that leads nowhere', { menu: [{}] }, /Menu principal.*ligne est vide/],
      [
        'a line of the menu that leads to two places',
        { menu: [{ section: 'villes', page: 'page-essai' }] },
        /Menu principal.*Videz.*Rubrique.*Page/,
      ],
      ['a line of the home page that leads nowhere', { featured: [{}] }, /À la une.*ligne est vide/],
      [
        'an alert that is over',
        { alert: { level: 'urgence', endDate: yesterday(), text: 'Fiction' } },
        /Dernier jour.*est passé/,
      ],
      ['an alert without a level', { alert: { endDate: '2031-01-01', text: 'Fiction' } }, /Niveau.*est vide/],
      [
        'an alert without a word',
        { alert: { level: 'attention', endDate: '2031-01-01' } },
        /Texte du bandeau.*est vide/,
      ],
      [
        'an alert whose link has no name',
        { alert: { level: 'attention', endDate: '2031-01-01', text: 'Fiction', linkUrl: 'https://exemple.test' } },
        /Nom du lien.*est vide/,
      ],
    ])('are not published with %s', async (_, data, message) => {
      await save(data);
      expect(await refusalOf(() => documentsOf(cms(), 'site').publish({ documentId, locale: 'fr' }))).toMatch(message);
      await save({ menu: [], featured: [], alert: null });
    });

    test('are not published while an entry that stands first is a draft, which is named', async () => {
      const draft = { documentId: 'une-brouillon', ...complete('article', 'fr', 'à la une') };
      await documentsOf(cms(), 'article').create({ locale: 'fr', data: draft });
      await save({ featured: [{ city: 'city-essai' }, { article: 'une-brouillon' }] });
      const answer = await pressPublish(cms(), 'site', documentId, 'fr');
      expect(answer.status, answer.text).toBe(400);
      expect(messageOf(answer)).toMatch(/À la une.*Actualité.*Exemple fictif à la une.*n’est pas publié/);
    });

    test('give the menu and what stands first in their order, to every language', async () => {
      const menu = [{ section: 'villes' }, { page: 'page-essai' }, { section: 'presse' }];
      const featured = [{ city: 'city-essai' }, { pressRelease: 'press-release-essai' }];
      await publish({ menu, featured });
      const entries = await entryOf(cms(), 'site', documentId);
      for (const code of languageCodes) expect(entries[code]).toMatchObject({ menu, featured });
    });

    test('keep the menu when a page of it is published again, and lose its line when the page is withdrawn', async () => {
      const pages = documentsOf(cms(), 'page');
      await pages.publish({ documentId: 'page-essai', locale: 'fr' });
      expect((await entryOf(cms(), 'site', documentId)).fr?.menu).toHaveLength(3);
      await pages.unpublish({ documentId: 'page-essai', locale: languageCodes.slice() });
      expect((await entryOf(cms(), 'site', documentId)).ar?.menu).toEqual([
        { section: 'villes' },
        { section: 'presse' },
      ]);
      await pages.publish({ documentId: 'page-essai', locale: languageCodes.slice() });
      await publish({ menu: [], featured: [] });
    });

    test('show an alert in the languages that have its text, while French has one', async () => {
      await publish({ alert: { level: 'attention', endDate: '2031-01-01', text: 'Fiction' } });
      await publish({ alert: { text: 'خيال', level: 'urgence' } }, 'ar');
      const { fr, ar, en } = await entryOf(cms(), 'site', documentId);
      expect(fr?.alert).toEqual({ level: 'attention', endDate: '2031-01-01', text: 'Fiction' });
      expect(ar?.alert).toEqual({ level: 'attention', endDate: '2031-01-01', text: 'خيال' });
      expect(en?.alert?.text).toBeUndefined();
      await publish({ alert: null });
      expect((await entryOf(cms(), 'site', documentId)).ar?.alert).toBeUndefined();
    });
  });
}
