import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import type { Office } from './office.ts';
import { plannedFor } from './planned-hour.ts';
import type { Environment } from './started.ts';

/** The officer's screens of publication and planning, in a running installation. */
export function desk(office: () => Office, environment: () => Environment): void {
  const violations = async (page: Page, part: string): Promise<unknown[]> =>
    (await new AxeBuilder({ page }).include(part).analyze()).violations;
  const isFocused = (page: Page, selector: string): Promise<boolean> =>
    page.evaluate((around) => document.activeElement?.closest(around) !== null, selector);

  describe('the dialog that plans a change', () => {
    it('is opened, filled and left by keyboard alone, keeps the focus, and says inside it what is refused', async () => {
      const page = await office().open(office().form('article', 'article-genre'));
      const opener = page.getByRole('button', { name: 'Programmer…' });
      await opener.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Programmer un changement' });
      await dialog.waitFor();
      expect(await violations(page, '[role=dialog]')).toEqual([]);
      for (let stop = 0; stop < 20; stop += 1) {
        expect(await isFocused(page, '[role=dialog]')).toBe(true);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);

      await page.keyboard.press('Enter');
      await dialog.getByLabel('Date').fill('2020-01-01');
      await page.keyboard.press('Enter');
      await dialog.getByRole('alert').getByText('Cette heure est passée').waitFor();
      expect(await violations(page, '[role=dialog]')).toEqual([]);
      await dialog.getByLabel('Date').fill('2087-01-05');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('dimanche 5 janvier 2087, 09:00').waitFor();
      expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.close();
    });
  });

  describe('an entry that goes online at its hour', () => {
    it('is shown as published in a form that is open, once nothing is typed in it that would be lost', async () => {
      const fields = { title: 'Exemple fictif à l’heure dite', slug: 'exemple-a-l-heure', summary: 'Fiction.' };
      const documentId = await office().write('article', { ...fields, body: 'Un texte fictif.' });
      const page = await office().open(office().form('article', documentId));
      const status = page.getByText('Publié', { exact: true }).first();
      await page.getByText('Pas en ligne dans cette langue.').waitFor();
      const summary = page.locator('textarea[name=summary]');
      await summary.fill('Une autre fiction.');
      await office().plan('article', documentId);
      await plannedFor(environment(), documentId, new Date());
      const look = async () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await vi.waitFor(
        async () => {
          await look();
          await page.getByText(/^✓\sEn ligne à/).waitFor({ timeout: 1000 });
        },
        { timeout: 20_000 },
      );
      expect(await summary.inputValue()).toBe('Une autre fiction.');
      expect(await status.isVisible()).toBe(false);
      await summary.fill(fields.summary);
      await status.waitFor();
      // « Publier » stays in sight, however long the form is.
      await page.locator('[data-strapi-main-content]').evaluate((screen) => screen.scrollTo(0, screen.scrollHeight));
      const publish = page.getByRole('button', { name: 'Publier', exact: true });
      await expect.poll(async () => (await publish.boundingBox())?.y ?? -1).toBeGreaterThan(0);
      await page.close();
    });
  });

  describe('the calendar', () => {
    it('shows what comes and what was, at any width, and takes back what is planned once that is confirmed', async () => {
      const incomplete = await office().write('article', { title: 'Exemple fictif sans texte' });
      await office().plan('article', incomplete);
      await plannedFor(environment(), incomplete, new Date());
      const release = await office().write('press-release', { title: 'Communiqué fictif prévu', kind: 'communiqué' });
      for (const [type, documentId, given] of [
        ['press-release', release, { embargo: true, time: '09:00' }],
        ['event', 'colloque-meknes', { languages: ['fr', 'ar'], operation: 'unpublish', time: '09:00' }],
        ['city', 'tanger', { languages: ['ar'] }],
      ] as const) {
        const answer = await office().plan(type, documentId, given);
        expect(answer.status, await answer.text()).toBe(204);
      }

      const page = await office().open(office().at('/calendrier'));
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.getByText(/«\sTexte\s» est vide/).waitFor();
        const day = page.getByRole('heading', { name: 'dimanche 5 janvier 2087' }).locator('..');
        expect(await day.getByRole('listitem').allInnerTexts()).toEqual([
          expect.stringMatching(/^09:00\s+L’interculturalité sous l’angle du genre/),
          expect.stringMatching(/^09:00\s+Communiqué fictif prévu\s+Publication en français, sous embargo/),
          expect.stringMatching(/^09:00\s+Colloque.*\s+Retrait du site en français et en arabe/),
          expect.stringMatching(/^10:00\s+طنجة\s+Publication en arabe/),
        ]);
        expect(await violations(page, 'main')).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      }

      const lift = page.getByRole('button', { name: /^Lever l’embargo\s: Communiqué fictif prévu/ });
      await lift.click();
      const question = page.getByRole('alertdialog');
      await question.getByText('pourra l’être à la main').waitFor();
      expect(await violations(page, '[role=alertdialog]')).toEqual([]);
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'detached' });
      expect(await lift.evaluate((button) => button === document.activeElement)).toBe(true);
      await lift.click();
      await question.getByRole('button', { name: 'Oui, lever l’embargo' }).click();
      await page.getByText(/^Annulé le .* par Administration du site\.$/).waitFor();
      await lift.waitFor({ state: 'detached' });
      await page.close();
    });
  });

  describe('the home', () => {
    it('tells which publication failed, in which language, why and what to do, and tries again', async () => {
      const article = { title: 'Exemple fictif : un lien', slug: 'exemple-lien', summary: 'Fiction.' };
      const linking = { ...article, body: 'Voyez [la page](/nulle-part/).' };
      const documentId = await office().write('article', linking);
      expect((await office().publish('article', documentId, linking)).status).toBe(200);
      const page = await office().open();
      const told = page.getByRole('listitem').filter({ hasText: article.title });
      const failure = told.getByText(/^✗\sPas encore en ligne · fr \(essai à\s\d\d:\d\d:\d\d\)\s:$/);
      await failure.waitFor();
      await told.getByText('le lien /nulle-part/ ne mène nulle part').waitFor();
      await told.getByText('Corrigez la fiche, puis publiez-la.').waitFor();

      const first = await failure.innerText();
      await told.getByRole('button', { name: 'Réessayer' }).click();
      await vi.waitFor(async () => expect(await failure.innerText()).not.toBe(first), { timeout: 20_000 });

      const mended = { ...linking, body: 'Voyez [la ville](/fr/villes/tanger/).' };
      const answer = await office().publish('article', documentId, mended);
      expect(answer.status, await answer.text()).toBe(200);
      await told.getByText(/^✓\sEn ligne à/).waitFor();
      await told.getByText('Pas encore en ligne').waitFor({ state: 'detached' });
      const address = (await told.getByRole('link', { name: 'Voir la page (fr)' }).getAttribute('href')) ?? '';
      expect(await (await fetch(address)).text()).toContain(article.title);
      await page.close();
    });
  });
}
