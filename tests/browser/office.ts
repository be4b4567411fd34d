import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Environment } from './started.ts';

/** What an officer does in the admin of a running installation. */
export type Office = {
  /** An address of the admin. */
  at(path: string): string;
  /** The address of an entry's French form. */
  form(type: string, documentId: string): string;
  /** A page of the admin, its home by default, signed in as the first account; it is the caller's to close. */
  open(address?: string): Promise<Page>;
  /** Asks the admin's own API for something, as the first account. */
  ask(path: string, body?: object): Promise<Response>;
  /** Sends a picture to the media library and gives the number by which entries point to it. */
  upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<number>;
  /** Writes a French draft and gives its documentId. */
  write(type: string, fields: object): Promise<string>;
  /** Presses « Publier » on a French entry, with what stands in the form. */
  publish(type: string, documentId: string, fields: object): Promise<Response>;
  /** Plans something for a French entry, for a day that no test sees. */
  plan(type: string, documentId: string, given?: object): Promise<Response>;
};

/** Opens the office of an installation. */
export function openOffice(environment: Environment, browser: Browser): Office {
  const { CMS_ADMIN_EMAIL: email, CMS_ADMIN_PASSWORD: password } = environment;
  const origin = `http://localhost:${environment.CMS_PORT}`;
  const entries = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
  let session: Promise<string> | undefined;
  let context: Promise<BrowserContext> | undefined;

  const send = async (path: string, body?: object, token?: string): Promise<Response> => {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    if (body === undefined) return fetch(origin + path, { headers });
    return fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
  };
  const logIn = async (): Promise<string> => {
    const { data } = (await (await send('/admin/login', { email, password })).json()) as { data: { token: string } };
    return data.token;
  };
  const ask = async (path: string, body?: object): Promise<Response> => send(path, body, await (session ??= logIn()));

  const signedIn = async (): Promise<BrowserContext> => {
    // What still fades in has no contrast yet.
    const look = { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;
    const context = await browser.newContext(look);
    const page = await context.newPage();
    await page.goto(`${origin}/admin`);
    await page.fill('input[name=email]', email);
    await page.fill('input[name=password]', password);
    await page.click('button[type=submit]');
    await page.getByRole('heading', { name: /^Bonjour/ }).waitFor();
    await page.close();
    return context;
  };

  return {
    ask,
    at: (path) => `${origin}/admin${path}`,
    form: (type, documentId) => `${origin}/admin${entries(type)}/${documentId}?plugins[i18n][locale]=fr`,
    async open(address) {
      // Strapi lets nobody sign in more than five times in five minutes, and a browser that has its files opens it faster.
      const page = await (await (context ??= signedIn())).newPage();
      await page.goto(address ?? `${origin}/admin`);
      if (address === undefined) await page.getByRole('heading', { name: /^Bonjour/ }).waitFor();
      return page;
    },
    async upload(name, bytes) {
      const form = new FormData();
      form.append('files', new Blob([bytes], { type: 'image/jpeg' }), name);
      const headers = { authorization: `Bearer ${await (session ??= logIn())}` };
      const reply = await fetch(`${origin}/upload`, { method: 'POST', headers, body: form });
      const [{ id }] = (await reply.json()) as [{ id: number }];
      return id;
    },
    async write(type, fields) {
      const reply = (await (await ask(`${entries(type)}?locale=fr`, fields)).json()) as {
        data: { documentId: string };
      };
      return reply.data.documentId;
    },
    publish: (type, documentId, fields) => ask(`${entries(type)}/${documentId}/actions/publish?locale=fr`, fields),
    plan: (type, documentId, given = {}) =>
      ask('/planning/entry', {
        ...{ type: `api::${type}.${type}`, documentId, languages: ['fr'], operation: 'publish', embargo: false },
        ...{ date: '2087-01-05', time: '10:00' },
        ...given,
      }),
  };
}
