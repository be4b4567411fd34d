import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import type { Office } from './office.ts';

/** What stands beside an entry as it is written, in a running installation. */
export function checks(office: () => Office): void {
  describe('the checks before publishing', () => {
    it('name what is missing as it is written, lead to the field, and are content before anything is saved', async () => {
      const body = '#### Trop bas\n\nUn [lien](/fr/actualites/nulle-part/).';
      const sources = [{ title: 'Source fictive', url: 'https://www.coe.int/' }, { title: '' }];
      const draft = await office().write('article', { title: 'Exemple fictif', summary: 'Bref.', body, sources });
      const page = await office().open(office().form('article', draft));
      const panel = page.getByRole('region', { name: 'Avant de publier' });
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');

      await panel.getByText('1 point empêche de publier').waitFor();
      await panel.getByText('« Trop bas » saute un niveau').waitFor();
      await panel.getByText('seuls ses mots paraîtront').waitFor();
      expect(
        (await new AxeBuilder({ page }).include('section[aria-label="Avant de publier"]').analyze()).violations,
      ).toEqual([]);

      await panel.getByRole('button', { name: /^Sources, / }).click();
      await expect.poll(focused).toBe('sources.1.title');
      await page.keyboard.type('Autre source fictive');
      await panel.getByText('Rien n’empêche de publier.').waitFor();

      await panel.getByRole('button', { name: 'Texte' }).first().click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? '')).toContain('CodeMirror');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Un texte sans lien.');
      await panel.getByText('seuls ses mots paraîtront').waitFor({ state: 'detached' });

      await panel.getByRole('button', { name: 'Résumé' }).click();
      await expect.poll(focused).toBe('summary');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Un résumé fictif, assez long pour que l’on sache de quoi il s’agit.');
      await panel.getByText('est très court').waitFor({ state: 'detached' });
      await page.close();
    });

    it('look at an Arabic text as it is written', async () => {
      const page = await office().open(office().form('article', 'article-genre').replace('=fr', '=ar'));
      const panel = page.getByRole('region', { name: 'Avant de publier' });
      await panel.getByRole('status').waitFor();
      await page.fill('textarea[name=summary]', 'ملخص خيالي, يقول للقراء ما هو موضوع هذا الخبر بوضوح وبدون إطالة.');
      await panel.getByText('écrivez « ، »').waitFor();
      await page.close();
    });
  });
}
