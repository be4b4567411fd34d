import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { invite, takeUp } from './colleagues.ts';
import type { Office } from './office.ts';

const title = 'Communiqué fictif écrit à quatre mains';

/** A press release on its way from who writes to who publishes, in a running installation. */
export function review(office: () => Office, browser: () => Browser): void {
  const violations = async (page: Page): Promise<unknown[]> =>
    (await new AxeBuilder({ page }).include('section[aria-label=Relecture]').analyze()).violations;
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const home = (page: Page) => page.goto(office().at('/'));

  describe('a press release', () => {
    // Three browsers of three people.
    it(
      'is written by one, returned with a note, mended, read, and published by another, each in the role’s own screens',
      { timeout: 150_000 },
      async () => {
        const [amina, brahim, chama] = [
          await invite(office(), 'Rédacteur', 'Amina'),
          await invite(office(), 'Relecteur-traducteur', 'Brahim'),
          await invite(office(), 'Publicateur', 'Chama'),
        ];
        const release = {
          title,
          slug: 'quatre-mains',
          summary: 'Fiction.',
          body: 'Un texte fictif.',
          kind: 'communiqué',
        };
        const documentId = await office().write('press-release', release);
        const form = office().form('press-release', documentId);

        const [writer, reader, publisher] = await Promise.all([
          takeUp(browser(), amina, async (page) => page.getByText('Choisissez votre mot de passe').waitFor()),
          takeUp(browser(), brahim),
          takeUp(browser(), chama),
        ]);
        await writer.goto(form);
        await writer.locator('textarea[name=summary]').fill('Une fiction à relire.');
        await writer.getByText('Enregistrez d’abord vos changements').waitFor();
        await press(writer, 'Enregistrer');
        await writer.getByLabel('Note').fill('Le titre va-t-il ?');
        await press(writer, 'Envoyer en relecture');
        await writer.getByText('À relire', { exact: true }).waitFor();
        expect(
          await writer
            .getByRole('button', { name: 'Publier', exact: true })
            .isEnabled({ timeout: 1000 })
            .catch(() => false),
        ).toBe(false);

        await home(reader);
        await reader.getByText('Le titre va-t-il ?').waitFor();
        expect(await violations(reader)).toEqual([]);
        await reader.getByRole('link', { name: title }).first().click();
        await reader.getByRole('button', { name: 'Rendre avec la note' }).click();
        await reader.getByText('Écrivez ce qui est à reprendre.').waitFor();
        await reader.getByLabel('Note').fill('Dites de qui il vient.');
        await press(reader, 'Rendre avec la note');
        await reader.getByText('À reprendre', { exact: true }).waitFor();

        await home(writer);
        await writer.getByText('Dites de qui il vient.').waitFor();
        await writer.getByRole('link', { name: title }).first().click();
        await writer.locator('textarea[name=summary]').fill('Une fiction du réseau, relue.');
        await press(writer, 'Enregistrer');
        await writer.getByText('En rédaction', { exact: true }).waitFor();
        await press(writer, 'Envoyer en relecture');
        await writer.getByText('À relire', { exact: true }).waitFor();

        await publisher.goto(form);
        await publisher.getByText('personne n’a relu la version en français').waitFor();

        await reader.reload();
        await press(reader, 'Relu');
        await reader.getByText('Relu', { exact: true }).first().waitFor();
        expect(await violations(reader)).toEqual([]);

        await publisher.reload();
        await publisher.getByText('Relu', { exact: true }).first().waitFor();
        await press(publisher, 'Publier');
        await publisher.getByText(/En ligne à\s\d\d:\d\d:\d\d · fr/).waitFor();
        for (const page of [writer, reader, publisher]) await page.context().close();
      },
    );
  });
}
