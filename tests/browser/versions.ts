import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import type { Office } from './office.ts';

/** The officer's screens of versions: what an entry was, how it differs, and the way back. */
export function versions(office: () => Office): void {
  const violations = async (page: Page, part: string): Promise<unknown[]> =>
    (await new AxeBuilder({ page }).include(part).analyze()).violations;
  const save = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('Enregistré', { exact: true }).waitFor();
  };
  const opener = (page: Page) => page.getByRole('button', { name: 'Voir toutes les versions' });

  describe('the versions beside an entry', () => {
    it('tell what changed, and bring a version back as a draft, by keyboard alone', async () => {
      const first = { title: 'Exemple fictif à rétablir', summary: 'Le colloque aura lieu à Meknès.' };
      const documentId = await office().write('article', first);
      const page = await office().open(office().form('article', documentId));
      const [title, summary] = [page.locator('input[name=title]'), page.locator('textarea[name=summary]')];
      await title.fill('Exemple fictif changé');
      await summary.fill('Le colloque se tiendra à Meknès.');
      await save(page);

      await opener(page).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Versions de la fiche' });
      const [now, before] = [0, 1].map((place) =>
        dialog.getByRole('button', { name: /^Voir les différences/ }).nth(place),
      );
      await now!.focus();
      await page.keyboard.press('Enter');
      await dialog.getByText('Le brouillon actuel est cette version.').waitFor();
      await dialog.getByRole('radio', { name: 'Ce qui a changé dans cette version' }).click();
      await dialog.getByRole('heading', { name: 'Résumé' }).waitFor();
      expect(await dialog.locator('del').allInnerTexts()).toEqual([
        expect.stringMatching(/^\s*retiré :\s+Exemple fictif à rétablir\s+fin du retrait/),
        expect.stringMatching(/^\s*retiré :\s+aura lieu\s+fin du retrait/),
      ]);
      expect(await dialog.locator('ins').allInnerTexts()).toEqual([
        expect.stringMatching(/^\s*ajouté :\s+Exemple fictif changé\s+fin de l’ajout/),
        expect.stringMatching(/^\s*ajouté :\s+se tiendra\s+fin de l’ajout/),
      ]);
      expect(await violations(page, '[role=dialog]')).toEqual([]);

      await before!.focus();
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: /^Rétablir comme brouillon/ }).focus();
      await page.keyboard.press('Enter');
      const question = page.getByRole('alertdialog', { name: 'Rétablir cette version' });
      await question.getByText('Ce qui est en ligne ne change pas.').waitFor();
      expect(await violations(page, '[role=alertdialog]')).toEqual([]);
      await question.getByRole('button', { name: 'Oui, rétablir' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('La version est rétablie comme brouillon.').waitFor();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Rétablie par Administration du site').waitFor();
      // The form reads the entry again by itself.
      await vi.waitFor(async () => {
        expect(await title.inputValue()).toBe(first.title);
        expect(await summary.inputValue()).toBe(first.summary);
      });
      await page.close();
    });

    it('let nobody lose what is not saved, and show Arabic from the right, on a phone too', async () => {
      const page = await office().open(office().form('city', 'nador').replace('=fr', '=ar'));
      await page.locator('textarea[name=summary]').fill('مثال خيالي عن مدينة الناظور.');
      await save(page);
      // Strapi reads the entry again after a save, over what is typed meanwhile.
      await page.reload();
      await page.locator('input[name=name]').fill('مثال');
      await page.setViewportSize({ width: 390, height: 900 });
      await page.getByRole('button', { name: "Ouvrir plus d'actions" }).last().click();
      await opener(page).click();
      const dialog = page.getByRole('dialog', { name: 'Versions de la fiche' });
      await dialog
        .getByRole('button', { name: /^Voir les différences/ })
        .last()
        .click();
      const text = dialog.locator('p').filter({ has: page.locator('ins') });
      expect(await text.evaluate((shown) => getComputedStyle(shown).direction)).toBe('rtl');
      await dialog.getByText('enregistrez d’abord la fiche').waitFor();
      expect(await dialog.getByRole('button', { name: /^Rétablir/ }).count()).toBe(0);
      expect(await violations(page, '[role=dialog]')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      await page.close();
    });
  });

  describe('an entry that was deleted', () => {
    it('is found in the menu, at any width, and comes back as a draft', async () => {
      const title = 'Exemple fictif supprimé par mégarde';
      const documentId = await office().write('theme', { name: title, summary: 'Fiction.' });
      const page = await office().open(office().form('theme', documentId));
      await page.getByRole('button', { name: 'Autres actions', exact: true }).first().click();
      await page.getByRole('menuitem', { name: 'Supprimer la fiche (toutes les langues)' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Confirmer' }).click();
      await page.getByRole('heading', { name: 'Thème' }).first().waitFor();
      await page.getByRole('link', { name: 'Fiches supprimées' }).click();
      const restore = page.getByRole('button', { name: new RegExp(`^Rétablir comme brouillon\\s: ${title}, Thème`) });
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await restore.waitFor();
        expect(await violations(page, 'main')).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      }
      await restore.click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Oui, rétablir' }).click();
      await page.getByText('La fiche est rétablie comme brouillon.').waitFor();
      await page.getByText('Brouillon', { exact: true }).first().waitFor();
      expect(await page.locator('input[name=name]').inputValue()).toBe(title);
      await page.close();
    });
  });
}
