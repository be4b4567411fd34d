import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import sharp from 'sharp';
import { expect, vi } from 'vitest';
import { pathFor } from 'shared/paths';
import { hashFiles, type Hashes } from '../../scripts/disk/hash-files.fixture.ts';
import { command, Started, type Environment } from '../browser/started.ts';
import { callerOf, type Caller } from '../cms/caller.ts';
import { nobody } from '../cms/picture.ts';

/** How long one may wait for a whole start, its first publication and what follows it, in milliseconds. */
export const patience = 300_000;

export const articles = '/content-manager/collection-types/api::article.article';

type Article = { readonly title: string; readonly slug: string; readonly colour?: string };

/** Asks for an article with a picture of one colour to be published; one picture is in the library once. */
export async function order(caller: Caller, { title, slug, colour = '#2f6f4f' }: Article): Promise<void> {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: colour } });
  const form = new FormData();
  form.append(
    'files',
    new Blob([new Uint8Array(await picture.png().toBuffer())], { type: 'image/png' }),
    'reprise.png',
  );
  const [{ id }] = (await caller.manage('POST', '/upload', form)).json as [{ id: number }];
  expect((await caller.manage('POST', '/photos', { ...nobody, id })).status).toBe(204);
  const image = { file: id, alternative: 'Un aplat vert', decorative: false };
  const fields = { title, slug, summary: 'Exemple fictif.', body: 'Texte fictif.', planParagraph: '2.1', image };
  const written = (await caller.manage('POST', `${articles}?locale=fr`, fields)).json as {
    data: { documentId: string };
  };
  const action = `${articles}/${written.data.documentId}/actions/publish?locale=fr`;
  const published = await caller.manage('POST', action, fields);
  expect(published.status, published.text).toBe(200);
}

/** A whole installation, as `npm start` makes one, that tests stop and start again. */
export class Installation {
  readonly environment: Environment & Record<string, string | undefined>;
  #started: Started | undefined;

  constructor(environment: Installation['environment']) {
    this.environment = environment;
  }

  get cmsUrl(): string {
    return `http://127.0.0.1:${this.environment.CMS_PORT}`;
  }

  /** Ends once the site is online, with what follows its pages: share images, search, sitemap. */
  async start(): Promise<void> {
    this.#started = new Started(this.environment);
    await this.#started.says('Ctrl-C arrête tout.');
    await this.#puts('sitemap-index.xml');
  }

  async stop(): Promise<void> {
    await this.#started?.interrupt();
  }

  /**
   * The files of which the site is made: without the compressed forms that are made at leisure, and without those that are
   * kept for a while for pages that readers had opened before.
   */
  online(): Hashes {
    const folder = this.environment.VAR_DIR;
    const journal = new Sqlite(join(folder, 'releases.sqlite'), { readonly: true });
    const retired = new Set(
      journal.prepare<[], string>('SELECT path FROM file WHERE retiredOn IS NOT NULL').pluck().all(),
    );
    journal.close();
    const files = Object.entries(hashFiles(join(folder, 'current/site')));
    return Object.fromEntries(files.filter(([path]) => !path.endsWith('.br') && !retired.has(path)));
  }

  /** Runs a command of the project, which has to succeed; gives what it said. */
  run(script: string, ...options: string[]): string {
    const { status, stdout, stderr } = command(script, this.environment, ...options);
    expect(status, stderr).toBe(0);
    return stdout;
  }

  /** Runs a command that has to fail; gives the line that says why. */
  refused(script: string, ...options: string[]): string {
    const { status, stdout, stderr } = command(script, this.environment, ...options);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    return stderr;
  }

  /** Signs the first account in, once it is asked for something. */
  signedIn(): Caller {
    const { CMS_ADMIN_EMAIL: email, CMS_ADMIN_PASSWORD: password } = this.environment;
    return callerOf(this.cmsUrl, { email, password });
  }

  /** Publishes an article with a picture; ends once the site has it, and nothing moves any more. */
  async publish(caller: Caller, article: Article): Promise<void> {
    await order(caller, article);
    await this.#puts(`${pathFor('article', 'fr', article.slug).slice(1)}index.html`);
    await this.settled();
  }

  /** Waits until the site is, file by file, another one. */
  async becomes(site: Hashes): Promise<void> {
    await vi.waitFor(() => expect(this.online()).toEqual(site), { timeout: 90_000, interval: 1000 });
  }

  /** What follows a publication (search, share images, sitemap) is there once nothing moves for some seconds. */
  async settled(): Promise<void> {
    for (let [before, now] = ['', this.#state()]; before !== now; [before, now] = [now, this.#state()])
      await pause(5000);
  }

  #state(): string {
    return JSON.stringify(this.online());
  }

  async #puts(path: string): Promise<void> {
    const waiting = { timeout: 90_000, interval: 200 };
    await vi.waitFor(() => expect(Object.keys(this.online())).toContain(path), waiting);
  }
}
