import { AxeBuilder } from '@axe-core/playwright';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftCanary } from '../../scripts/check-site/privacy.ts';
import type { Office } from './office.ts';
import { processesOf, type Environment } from './started.ts';

const documentId = 'article-genre';
const links = `/preview/links?type=api::article.article&documentId=${documentId}&language=fr`;

/** The officer's preview, from Strapi's own button, in a running installation that writes below a folder. */
export function preview(office: () => Office, environment: () => Environment, varFolder: string): void {
  describe('the preview', () => {
    it('opens by Strapi’s own button, shows what is saved within two seconds, and nothing of it is on the site', async () => {
      const page = await office().open(office().form('article', documentId));
      await page.getByRole('link', { name: 'Ouvrir l’aperçu' }).click();
      const preview = page.frameLocator('[data-testid=preview-iframe]');
      await preview.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();

      const desk = await office().open(office().form('article', documentId));
      const title = `Exemple fictif à l’aperçu ${draftCanary}`;
      await desk.locator('input[name=title]').fill(title);
      const save = desk.getByRole('button', { name: 'Enregistrer', exact: true });
      const saved = desk.waitForResponse((reply) => reply.request().method() === 'PUT');
      await save.click();
      expect((await saved).status()).toBe(200);
      const began = performance.now();
      await preview.frameLocator('iframe').getByRole('heading', { level: 1, name: title }).waitFor();
      const took = performance.now() - began;
      console.log(`a save was seen in the preview after ${Math.round(took)} ms`);
      expect(took).toBeLessThan(2000);

      await preview.getByRole('link', { name: 'Français et arabe côte à côte' }).click();
      const arabic = preview.frameLocator('iframe[lang=ar]');
      await arabic.getByRole('heading', { level: 1 }).waitFor();
      expect(await arabic.locator('html').getAttribute('dir')).toBe('rtl');
      await preview.frameLocator('iframe[lang=fr]').getByRole('heading', { level: 1, name: title }).waitFor();
      await preview.getByRole('link', { name: 'Publié', exact: true }).click();
      await preview.locator('a[aria-current]', { hasText: 'Publié' }).waitFor();
      await preview.frameLocator('iframe[lang=fr]').getByRole('heading', { level: 1 }).waitFor();
      expect(await preview.frameLocator('iframe[lang=fr]').locator('h1').innerText()).not.toContain(draftCanary);
      expect(spawnSync('grep', ['-rl', draftCanary, join(varFolder, 'current/')], { encoding: 'utf8' }).stdout).toBe(
        '',
      );
      await Promise.all([page.close(), desk.close()]);
    });

    it('is shown outside by a link that the officer makes, and that opens nothing once it is revoked', async () => {
      const page = await office().open(office().form('article', documentId));
      await page.getByRole('button', { name: 'Créer un lien…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Montrer ce brouillon à l’extérieur' });
      await dialog.getByLabel('Pour qui').fill('Journal fictif');
      expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('heading', { name: 'Journal fictif' }).waitFor();
      const { links: made } = (await (await office().ask(links)).json()) as { links: { address: string }[] };
      const address = made[0]?.address ?? '';

      const outside = await (await page.context().browser()!.newContext()).newPage();
      for (const width of [390, 1280]) {
        await outside.setViewportSize({ width, height: 844 });
        for (const language of ['fr', 'ar']) {
          await outside.goto(`${address}?langue=${language}`);
          await outside.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
          expect((await new AxeBuilder({ page: outside }).exclude('iframe').analyze()).violations).toEqual([]);
          expect(await outside.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
        }
      }
      await page.getByRole('button', { name: /^Révoquer/ }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Oui, révoquer' }).click();
      // Whoever looks at it sees it end.
      await outside.getByRole('heading', { name: 'Ce lien a été révoqué' }).waitFor();
      expect((await fetch(address)).status).toBe(410);
      await Promise.all([page.close(), outside.context().close()]);
    });

    it('is the officer’s at any width, without anything that hinders a reader', async () => {
      const query = new URLSearchParams({ documentId, locale: 'fr', status: 'draft' });
      const reply = await office().ask(`/content-manager/preview/url/api::article.article?${query.toString()}`);
      const { data } = (await reply.json()) as { data: { url: string } };
      const page = await office().open();
      const [wide, narrow] = [[''], ['', '?vue=telephone', '?vue=imprime', '?vue=carte', '?langue=fr+ar']];
      for (const [width, looked] of [[1280, wide] as const, [390, narrow] as const]) {
        await page.setViewportSize({ width, height: 844 });
        for (const view of looked) {
          await page.goto(data.url + view);
          await page.frameLocator('iframe').first().getByRole('heading', { level: 1 }).waitFor();
          expect((await new AxeBuilder({ page }).exclude('iframe').analyze()).violations, view).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), view).toBe(0);
        }
      }
      await page.close();
    });

    it.skipIf(!existsSync('/proc'))('alone has its keys, beside the CMS: the publisher was never given them', () => {
      const publishers = processesOf(environment()).filter((id) =>
        readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('scripts/publisher.ts'),
      );
      expect(publishers).toHaveLength(1);
      const given = readFileSync(`/proc/${publishers[0] ?? ''}/environ`, 'utf8');
      expect(given).toContain('CMS_PUBLISHER_TOKEN=');
      expect(given).not.toMatch(/CMS_PREVIEW_TOKEN|PREVIEW_SECRET/);
    });
  });
}
