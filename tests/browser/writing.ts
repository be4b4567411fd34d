import { describe, expect, it } from 'vitest';
import type { Office } from './office.ts';

/** Writing in the forms of a running installation. */
export function writing(office: () => Office): void {
  describe('a long text', () => {
    it('is written from the right in Arabic, from the left in the other languages, in the same open form', async () => {
      const page = await office().open();
      const arabic = office().form('article', 'article-genre').replace('=fr', '=ar');
      const firstLine = page.locator('.CodeMirror-line').first();
      const direction = () => firstLine.evaluate((line) => getComputedStyle(line).direction);
      await page.goto(arabic);
      await firstLine.filter({ hasText: /[\u0600-\u06ff]/ }).waitFor();
      expect(await direction()).toBe('rtl');

      await page.getByRole('link', { name: 'Ouvrir la fiche française' }).click();
      await firstLine.filter({ hasText: /[a-z]/i }).waitFor();
      expect(await direction()).toBe('ltr');
      await page.close();
    });
  });
}
