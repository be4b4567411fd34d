import type { Browser, Page } from 'playwright-core';
import type { Office } from './office.ts';

/** Someone whom the first account has invited. */
export type Colleague = {
  readonly email: string;
  readonly password: string;
  /** Where the invitation leads, in the admin. */
  readonly invitation: string;
};

/** Invites someone to a role, by its name. */
export async function invite(office: Office, role: string, firstname: string): Promise<Colleague> {
  const { data: roles } = (await (await office.ask('/admin/roles')).json()) as { data: { id: number; name: string }[] };
  const email = `${firstname.toLowerCase()}@exemple.test`;
  const id = roles.find(({ name }) => name === role)?.id;
  const reply = await office.ask('/admin/users', { email, firstname, lastname: 'Exemple', roles: [id] });
  const { data } = (await reply.json()) as { data: { registrationToken: string } };
  const invitation = office.at(`/auth/register?registrationToken=${data.registrationToken}`);
  return { email, password: 'Essai-Seulement-3', invitation };
}

/** A browser of a colleague's own, at the invitation. */
async function open(browser: Browser, address: string): Promise<Page> {
  const look = { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;
  const page = await (await browser.newContext(look)).newPage();
  await page.goto(address);
  return page;
}

/** Takes up an invitation; gives the admin's home. `look` sees the screen before it is filled. */
export async function takeUp(
  browser: Browser,
  { invitation, password }: Colleague,
  look: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Page> {
  const page = await open(browser, invitation);
  // What is typed before the invitation is read is lost.
  await page.waitForFunction(() => (document.querySelector<HTMLInputElement>('input[name=email]')?.value ?? '') !== '');
  await page.locator('input[name=password]').waitFor();
  await look(page);
  await page.fill('input[name=password]', password);
  await page.fill('input[name=confirmPassword]', password);
  await page.click('button[type=submit]');
  await page.getByRole('heading', { name: /^Bonjour/ }).waitFor();
  return page;
}
