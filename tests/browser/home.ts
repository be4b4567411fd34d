import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { invite, takeUp } from './colleagues.ts';
import type { Office } from './office.ts';

const blocks = [
  ...['Relecture', 'Écrire', 'Publications', 'À venir', 'Traductions en retard', 'À confirmer'],
  ...['Droits des images', 'Dernières fiches modifiées'],
];

/** The admin's home as each role sees it, in a running installation. */
export function home(office: () => Office, browser: () => Browser): void {
  const violations = async (page: Page): Promise<unknown[]> =>
    (
      await new AxeBuilder({ page })
        .include('section[aria-label="Écrire"]')
        .include('section[aria-label="À venir"]')
        .include('section[aria-label="Traductions en retard"]')
        .include('section[aria-label="À confirmer"]')
        .analyze()
    ).violations;
  const begin = (page: Page) => page.getByRole('link', { name: /^Nouve/ });

  describe('the home of each role', () => {
    it('shows what waits, what can be begun and what comes, and offers nothing that would be refused', async () => {
      const title = 'Exemple fictif à paraître';
      const planned = await office().plan('article', await office().write('article', { title, slug: 'a-paraitre' }));
      expect(planned.status, await planned.text()).toBe(204);
      const [administrator, writer, translator] = await Promise.all([
        office().open(),
        takeUp(browser(), await invite(office(), 'Rédacteur', 'Dounia')),
        takeUp(browser(), await invite(office(), 'Relecteur-traducteur', 'Elias')),
      ]);

      await administrator.getByText(title).first().waitFor();
      await administrator.getByRole('link', { name: /^Ouvrir le calendrier/ }).waitFor();
      expect(await administrator.locator('main h2').allTextContents()).toEqual(blocks);
      expect(await violations(administrator)).toEqual([]);
      await administrator.setViewportSize({ width: 390, height: 844 });
      expect(await administrator.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await administrator.close();

      expect(await begin(writer).allTextContents()).toEqual([
        'Nouvelle actualité',
        'Nouveau communiqué',
        'Nouvel événement',
      ]);
      await writer.getByRole('link', { name: 'Nouveau communiqué' }).click();
      await writer.getByRole('button', { name: 'Enregistrer' }).waitFor();
      await writer.close();

      await translator.getByText('Votre rôle traduit et relit').waitFor();
      expect(await begin(translator).count()).toBe(0);
      await translator.close();
    });
  });
}
