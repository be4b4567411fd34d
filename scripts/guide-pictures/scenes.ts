import type { Locator, Page } from 'playwright-core';

/** A picture of the officer's guide: what is done before, and what is shown, or the whole screen. */
export type Scene = {
  /** The file's name, in cms/guide. */
  readonly name: string;
  /** Where the scene is, after the admin's own address. */
  readonly at: string;
  readonly play?: (page: Page) => Promise<Locator | Page>;
};

const form = (type: string, documentId: string, language: string): string =>
  `/content-manager/collection-types/api::${type}.${type}/${documentId}?plugins[i18n][locale]=${language}`;
const article = form('article', 'article-colloque-meknes', 'fr');

/** The panel beside an entry that bears a title. */
const panel = (page: Page, title: string): Locator =>
  page
    .locator('div')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    .last();

const dialogOf =
  (button: string, dialog: string) =>
  async (page: Page): Promise<Locator> => {
    await page.getByRole('button', { name: button }).click();
    const opened = page.getByRole('dialog', { name: dialog });
    await opened.waitFor();
    return opened;
  };

/** In the order of the guide. */
export const scenes: readonly Scene[] = [
  { name: 'accueil', at: '' },
  { name: 'liste', at: '/content-manager/collection-types/api::article.article' },
  {
    name: 'fiche',
    at: article,
    // What stands beside the form comes after it.
    play: async (page) => {
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).waitFor();
      await page.getByText('Rien n’empêche de publier').first().waitFor();
      return page;
    },
  },
  {
    name: 'mise-en-ligne',
    at: article,
    play: async (page) => {
      await page
        .getByText(/En ligne/)
        .first()
        .waitFor();
      return panel(page, 'Mise en ligne');
    },
  },
  { name: 'programmer', at: article, play: dialogOf('Programmer…', 'Programmer un changement') },
  {
    name: 'versions',
    at: article,
    play: async (page) => {
      const dialog = await dialogOf('Voir toutes les versions', 'Versions de la fiche')(page);
      await dialog
        .getByRole('button', { name: /^Voir les différences/ })
        .first()
        .click();
      await dialog.getByText('Ce qui a changé dans cette version').click();
      await dialog.getByRole('status').waitFor();
      return dialog;
    },
  },
  { name: 'traduction', at: form('article', 'article-colloque-meknes', 'ar') },
  {
    name: 'apercu',
    at: article,
    play: async (page) => {
      await page.getByRole('link', { name: 'Ouvrir l’aperçu' }).click();
      const preview = page.frameLocator('[data-testid=preview-iframe]');
      await preview.getByRole('link', { name: 'Français et arabe côte à côte' }).click();
      for (const language of ['fr', 'ar']) {
        await preview.frameLocator(`iframe[lang=${language}]`).getByRole('heading', { level: 1 }).waitFor();
      }
      return page;
    },
  },
];
