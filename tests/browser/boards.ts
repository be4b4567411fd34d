import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Office } from './office.ts';

/** The boards of translations and of what is to be confirmed, in a running installation. */
export function boards(office: () => Office): void {
  const violations = async (page: Page): Promise<unknown[]> =>
    (await new AxeBuilder({ page }).include('main').analyze()).violations;
  const fitsPhone = async (page: Page): Promise<void> => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  describe('the board of translations', () => {
    it('leads from an entry that is absent in Arabic to its form, with the French words and facts beside it', async () => {
      const title = 'Exemple fictif à traduire';
      const fields = { title, summary: 'Un résumé fictif.', body: 'Un texte fictif.', planParagraph: '2.2' };
      await office().write('article', fields);
      const page = await office().open();
      await page.getByRole('link', { name: 'Traductions', exact: true }).click();
      await page.getByRole('heading', { name: 'Traductions', level: 1 }).waitFor();
      const counted = page.getByRole('list', { name: 'Nombre de fiches' });
      await counted
        .getByRole('link', { name: /absente/ })
        .first()
        .click();
      await page.getByRole('link', { name: `Commencer la traduction\u00a0: ${title}, en arabe` }).waitFor();
      expect(page.url()).toContain('language=ar');
      expect(await violations(page)).toEqual([]);
      await fitsPhone(page);

      await page.getByRole('link', { name: `Commencer la traduction\u00a0: ${title}, en arabe` }).click();
      const french = page.locator('dl[lang=fr]');
      await french.first().getByText('Un texte fictif.').waitFor();
      await page.getByText('Repris de la fiche française', { exact: true }).click();
      await french.last().getByText('2.2').waitFor();
      await page.close();
    });

    it('tells that a translation is late once the French words change, what changed, and that it is up to date once saved', async () => {
      const title = 'Exemple fictif bientôt en retard';
      const documentId = await office().write('article', { title, summary: 'Un résumé fictif.', body: 'Un texte.' });
      const french = office().form('article', documentId);
      const [arabic, board] = [french.replace(/fr$/, 'ar'), office().at('/traductions?language=ar&state=stale')];
      const page = await office().open();
      const save = async (): Promise<void> => {
        const saved = page.waitForResponse((reply) => reply.request().method() === 'PUT');
        await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
        expect((await saved).status()).toBe(200);
      };
      await page.goto(arabic);
      await page.locator('dl[lang=fr]').getByText('Un texte.').waitFor();
      await page.locator('input[name=title]').fill('مثال خيالي');
      await save();

      await page.goto(french);
      await page.locator('textarea[name=summary]').fill('Un résumé fictif et changé.');
      await save();
      await page.goto(board);
      await page.getByText('Changé en français\u00a0: Résumé.').waitFor();
      await page.getByRole('link', { name: `Mettre à jour\u00a0: ${title}, en arabe` }).click();
      const changes = page.getByRole('region', { name: 'Changé en français' });
      await changes.getByText('et changé').waitFor();
      expect(
        (await new AxeBuilder({ page }).include('section[aria-label="Changé en français"]').analyze()).violations,
      ).toEqual([]);

      await page.locator('textarea[name=summary]').fill('ملخص خيالي بعد التعديل.');
      await save();
      await changes.waitFor({ state: 'detached' });
      await page.goto(board);
      await page.getByRole('heading', { name: 'Traductions', level: 1 }).waitFor();
      await page.getByRole('list', { name: 'Nombre de fiches' }).waitFor();
      expect(await page.getByRole('link', { name: `Mettre à jour\u00a0: ${title}, en arabe` }).count()).toBe(0);
      await page.close();
    });
  });

  describe('the list of what is to be confirmed', () => {
    it('leads to the field of each fact', async () => {
      const page = await office().open();
      await page.getByRole('link', { name: 'À confirmer', exact: true }).click();
      await page.getByRole('heading', { name: 'À confirmer', level: 1 }).waitFor();
      const facts = page.getByRole('list', { name: 'À confirmer' }).getByRole('listitem');
      await facts.first().waitFor();
      expect(await violations(page)).toEqual([]);
      await fitsPhone(page);

      const [link] = await page.getByRole('link', { name: /^Ouvrir le champ.*Dates/ }).all();
      if (link === undefined) throw new Error('no schedule is to be confirmed');
      await link.click();
      // A list of choices bears the name of its field as its name or as its id, from one rendering to the next.
      const focused = page.locator('[role=combobox]:focus');
      const names = () => focused.evaluate((one) => [one.getAttribute('name'), one.id]);
      await focused.waitFor();
      expect(await names()).toContain('schedule.confirmation');
      await page.close();
    });
  });
}
