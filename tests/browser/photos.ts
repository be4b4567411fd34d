import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Office } from './office.ts';

/** The officer's page of pictures and rights, in a running installation. */
export function photos(office: () => Office): void {
  const violations = async (page: Page, part: string): Promise<unknown[]> =>
    (await new AxeBuilder({ page }).include(part).analyze()).violations;

  describe('the page of pictures and rights', () => {
    it('shows what a picture lacks and where it is used, at any width, and takes its rights', async () => {
      const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#3f7f5f' } })
        .jpeg()
        .toBuffer();
      const id = await office().upload('vue-fictive.jpg', new Uint8Array(bytes));
      const image = { file: id, alternative: 'Un aplat', decorative: false };
      const title = 'Exemple fictif illustré';
      const documentId = await office().write('article', { title, slug: 'exemple-illustre', image });

      const page = await office().open();
      await page.getByText('Dites si l’on peut y reconnaître quelqu’un').waitFor();
      await page.goto(office().at('/photos-et-droits'));
      const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'vue-fictive.jpg' }) });
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await item.getByText('Le crédit manque').waitFor();
        await item.getByRole('link', { name: title }).waitFor();
        expect(await violations(page, 'main')).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      }

      await item.getByRole('button', { name: 'Modifier les droits de vue-fictive.jpg' }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Crédit').fill('Crédit fictif');
      await dialog.getByLabel('Licence').fill('Licence fictive');
      await dialog.getByRole('radio', { name: /accord écrit/ }).click();
      // By keyboard: under the mouse Strapi's own button is too pale.
      await dialog.getByLabel('Licence').press('Enter');
      await dialog.getByRole('alert').getByText('Dites ce que l’accord écrit couvre').waitFor();
      expect(await violations(page, '[role=dialog]')).toEqual([]);
      await dialog.getByRole('checkbox', { name: 'Le site' }).click();
      await dialog.getByLabel('Expire le').fill('2087-01-05');
      await dialog.getByRole('button', { name: 'Enregistrer les droits' }).click();
      await dialog.waitFor({ state: 'detached' });
      await item.getByText('accord écrit (site), jusqu’au dimanche 5 janvier 2087').waitFor();

      await page.goto(office().form('article', documentId));
      await page.getByText('accord écrit (site), jusqu’au dimanche 5 janvier 2087').waitFor();
      await page.close();
    });
  });
}
