import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import type { Office } from './office.ts';

/** Taking an entry off the site from its form, in a running installation; `site` gives an address of the site. */
export function addresses(office: () => Office, site: (path: string) => string): void {
  const fields = { title: 'Exemple fictif à retirer', summary: 'Un résumé fictif.', body: 'Un texte fictif.' };
  const sources = [{ title: 'Source fictive', url: 'https://www.coe.int/' }];
  const publish = async (slug: string): Promise<string> => {
    const entry = { ...fields, slug, sources };
    const documentId = await office().write('article', entry);
    const reply = await office().publish('article', documentId, {});
    expect(reply.status, await reply.text()).toBe(200);
    await expect.poll(async () => (await fetch(site(`/fr/actualites/${slug}/`))).status, { timeout: 15_000 }).toBe(200);
    return documentId;
  };
  const page = async (slug: string) => (await fetch(site(`/fr/actualites/${slug}/`))).text();

  describe('« Dépublier »', () => {
    it('asks why, and leaves a notice with the reason where the entry was withdrawn', async () => {
      const documentId = await publish('a-retirer');
      const screen = await office().open(office().form('article', documentId));
      await screen.getByRole('button', { name: 'Autres actions sur la fiche' }).click();
      await screen.getByRole('menuitem', { name: 'Dépublier', exact: true }).click();
      const dialog = screen.getByRole('dialog', { name: 'Dépublier cette fiche' });
      await dialog.getByRole('radio', { name: /^Retirée/ }).click();
      await dialog.getByLabel('Raison, en français').fill('Cet exemple fictif est remplacé.');
      expect((await new AxeBuilder({ page: screen }).include('[role=dialog]').analyze()).violations).toEqual([]);
      await dialog.getByRole('button', { name: 'Dépublier' }).click();
      await screen.getByText('La fiche quitte le site.').first().waitFor();
      await expect
        .poll(async () => page('a-retirer'), { timeout: 15_000 })
        .toContain('Cet exemple fictif est remplacé.');
      expect(await page('a-retirer')).not.toContain(fields.body);
      const notice = screen.getByRole('link', { name: 'Voir l’avis de retrait (fr)' });
      expect(await notice.getAttribute('href')).toBe(site('/fr/actualites/a-retirer/'));
      await screen.close();
    });

    it('refuses a new address that leads nowhere, in the dialog, and leads readers to one that is there', async () => {
      const documentId = await publish('a-deplacer');
      const screen = await office().open(office().form('article', documentId));
      await screen.getByRole('button', { name: 'Autres actions sur la fiche' }).click();
      await screen.getByRole('menuitem', { name: 'Dépublier', exact: true }).click();
      const dialog = screen.getByRole('dialog', { name: 'Dépublier cette fiche' });
      await dialog.getByRole('radio', { name: /^Déplacée/ }).click();
      const target = dialog.getByLabel(/^Nouvelle adresse, en français/);
      await target.fill('/fr/actualites/nulle-part/');
      await dialog.getByRole('button', { name: 'Dépublier' }).click();
      await dialog.getByText(/Aucune page du site n’est en ligne/).waitFor();
      await target.fill('/fr/presse/');
      await dialog.getByRole('button', { name: 'Dépublier' }).click();
      await screen.getByText('La fiche quitte le site.').first().waitFor();
      const answer = async (slug: string) => {
        const { status, headers } = await fetch(site(`/fr/actualites/${slug}/`), { redirect: 'manual' });
        return [status, headers.get('location')];
      };
      await expect.poll(async () => answer('a-deplacer'), { timeout: 15_000 }).toEqual([301, '/fr/presse/']);
      expect(await answer('a-retirer')).toEqual([410, null]);
      await screen.close();
    });
  });
}
