import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { pathFor } from 'shared/paths';
import { hashFiles } from '../../scripts/disk/hash-files.ts';
import { command, ownEnvironment, Started, type Environment } from '../browser/started.ts';
import { callerOf, type Caller } from '../cms/caller.ts';
import { nobody } from '../cms/picture.ts';
import { startPostgres } from '../cms/postgres.ts';
import { temporaryFolder } from '../publish/plan.ts';

const patience = 300_000;
const entries = '/content-manager/collection-types/api::article.article';
const title = 'Exemple fictif : la reprise';
const slug = 'exemple-reprise';

type Installation = {
  readonly environment: Environment & Record<string, string | undefined>;
  /** An empty database in the place of the one that was wiped. */
  wipeDatabase(): Promise<void>;
};

/** A whole installation that is backed up while it runs, wiped, restored and started. */
function drill(install: () => Promise<Installation>): void {
  const backups = temporaryFolder();
  let installation: Installation;
  let environment: Installation['environment'];
  let started: Started | undefined;
  let caller: Caller;
  let archive: string;
  let site: ReturnType<typeof online>;

  /** The site's files without what is made of them at leisure. */
  const online = () =>
    Object.fromEntries(
      Object.entries(hashFiles(join(environment.VAR_DIR, 'current/site'))).filter(([path]) => !path.endsWith('.br')),
    );
  const cms = () => `http://127.0.0.1:${environment.CMS_PORT}`;
  const signedIn = () =>
    callerOf(cms(), { email: environment.CMS_ADMIN_EMAIL, password: environment.CMS_ADMIN_PASSWORD });

  async function start(): Promise<void> {
    started = new Started(environment);
    await started.says('Ctrl-C arrête tout.');
    // What follows the pages of a new site: share images, search, sitemap.
    await vi.waitFor(() => expect(Object.keys(online())).toContain('sitemap-index.xml'), {
      timeout: 90_000,
      interval: 200,
    });
  }
  const restored = (...options: string[]) =>
    expect(command('restore', environment, '--from', archive, ...options)).toMatchObject({ status: 0, stderr: '' });

  /** Writes an article with a picture and publishes it; the site has it when this ends. */
  async function publish(): Promise<void> {
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2f6f4f' } })
      .jpeg()
      .toBuffer();
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'reprise.jpg');
    const [{ id }] = (await caller.manage('POST', '/upload', form)).json as [{ id: number }];
    expect((await caller.manage('POST', '/photos', { ...nobody, id })).status).toBe(204);
    const image = { file: id, alternative: 'Un aplat vert', decorative: false };
    const fields = { title, slug, summary: 'Exemple fictif.', body: 'Texte fictif.', planParagraph: '2.1', image };
    const { data } = (await caller.manage('POST', `${entries}?locale=fr`, fields)).json as {
      data: { documentId: string };
    };
    const published = await caller.manage('POST', `${entries}/${data.documentId}/actions/publish?locale=fr`, fields);
    expect(published.status, published.text).toBe(200);
    const page = `${pathFor('article', 'fr', slug).slice(1)}index.html`;
    await vi.waitFor(() => expect(Object.keys(online())).toContain(page), { timeout: 60_000, interval: 200 });
    // The search, the share images and the sitemap follow one another; then nothing moves any more.
    for (let before = ''; before !== (before = JSON.stringify(online()));)
      await new Promise((go) => setTimeout(go, 5000));
  }

  beforeAll(async () => {
    installation = await install();
    environment = installation.environment;
    await start();
    caller = signedIn();
    await publish();
  }, patience);
  afterAll(() => started?.interrupt());

  it('is backed up while it runs', () => {
    const made = command('backup', environment, '--to', backups);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    const [name] = readdirSync(backups);
    archive = join(backups, name ?? '');
    site = online();
  });

  it('refuses to be restored while it runs', () => {
    const { status, stderr } = command('restore', environment, '--from', archive, '--replace');
    expect([status, stderr]).toEqual([1, expect.stringContaining('Un CMS répond sur le port')]);
  });

  it(
    'is wiped and restored, and its site is the same, byte for byte',
    async () => {
      await started?.interrupt();
      rmSync(environment.VAR_DIR, { recursive: true });
      await installation.wipeDatabase();
      restored();
      await start();
      await vi.waitFor(() => expect(online()).toEqual(site), { timeout: 60_000, interval: 1000 });
    },
    patience,
  );

  it('lets the officer sign in, and who was signed in stays so', async () => {
    const before = await caller.manage('GET', '/admin/users/me');
    expect(before.status, before.text).toBe(200);
    const now = await signedIn().manage('GET', '/admin/users/me');
    expect(now.status, now.text).toBe(200);
  });

  it('keeps the draft and its picture', async () => {
    const { json } = await caller.manage('GET', `${entries}?locale=fr&filters[slug]=${slug}`);
    expect(json).toMatchObject({ results: [{ title }] });
    const files = (await caller.manage('GET', '/upload/files')).json as { results: { name: string; url: string }[] };
    const url = files.results.find(({ name }) => name === 'reprise.jpg')?.url ?? '';
    expect((await fetch(new URL(url, cms()))).status).toBe(200);
  });

  it(
    'is restored over what stands there with other secrets, and the officer signs in all the same',
    async () => {
      await started?.interrupt();
      for (const name of ['ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'ENCRYPTION_KEY', 'PREVIEW_SECRET'] as const)
        environment[name] = `${environment[name].slice(1)}0`;
      expect(command('restore', environment, '--from', archive, '--replace').stderr).toMatch(
        /^✗ ADMIN_JWT_SECRET, .*--new-secrets/,
      );
      restored('--replace', '--new-secrets');
      await start();
      expect((await caller.manage('GET', '/admin/users/me')).status).toBe(401);
      caller = signedIn();
      expect((await caller.manage('GET', '/admin/users/me')).status).toBe(200);
      await vi.waitFor(() => expect(online()).toEqual(site), { timeout: 60_000, interval: 1000 });
    },
    patience,
  );

  it('is backed up again, as it was restored', () => {
    expect(command('backup', environment, '--to', backups)).toMatchObject({ status: 0, stderr: '' });
  });
}

describe('an installation on SQLite', () => {
  drill(async () => {
    // The folder of before is wiped with all that is in it.
    const varFolder = join(temporaryFolder(), 'var');
    mkdirSync(varFolder);
    return { environment: await ownEnvironment(varFolder), wipeDatabase: () => Promise.resolve() };
  });
});

const postgres = await startPostgres();
if ('missing' in postgres) {
  console.warn(`PostgreSQL: skipped, because ${postgres.missing}`);
  describe('an installation on PostgreSQL', () => {
    test.skip(`skipped, because ${postgres.missing}`);
  });
} else {
  describe('an installation on PostgreSQL, with archives that are encrypted', () => {
    drill(async () => {
      const identity = await generateIdentity();
      const key = join(temporaryFolder(), 'key');
      writeFileSync(key, `${identity}\n`);
      const environment = {
        ...(await ownEnvironment(join(temporaryFolder(), 'var'))),
        DATABASE_URL: await postgres.createDatabase('before'),
        BACKUP_AGE_RECIPIENT: await identityToRecipient(identity),
        BACKUP_AGE_IDENTITY: key,
      };
      const wipeDatabase = async () => {
        environment.DATABASE_URL = await postgres.createDatabase('after');
      };
      return { environment, wipeDatabase };
    });
    afterAll(() => postgres.stop());
  });
}
