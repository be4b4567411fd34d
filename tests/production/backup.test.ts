import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hashes } from '../../scripts/disk/hash-files.fixture.ts';
import { ownEnvironment } from '../browser/started.ts';
import type { Caller } from '../cms/caller.ts';
import { describeOnPostgres } from '../cms/postgres.ts';
import { temporaryFolder } from '../publish/plan.ts';
import { articles, Installation, patience } from './installation.ts';

const article = { title: 'Exemple fictif : la reprise', slug: 'exemple-reprise' };

type Machine = {
  readonly environment: Installation['environment'];
  /** Puts an empty database in the place of the one that was wiped. */
  wipeDatabase(): Promise<void>;
};

/** A whole installation is backed up while it runs, wiped, restored and started. */
function drill(prepare: () => Promise<Machine>): void {
  const backups = temporaryFolder();
  let machine: Machine;
  let installation: Installation;
  let caller: Caller;
  let archive: string;
  let site: Hashes;
  const me = async (who: Caller) => (await who.manage('GET', '/admin/users/me')).status;

  beforeAll(async () => {
    machine = await prepare();
    installation = new Installation(machine.environment);
    await installation.start();
    caller = installation.signedIn();
    await installation.publish(caller, article);
  }, patience);
  afterAll(() => installation.stop());

  it('is backed up while it runs', () => {
    installation.run('backup', '--to', backups);
    const [name = ''] = readdirSync(backups);
    archive = join(backups, name);
    site = installation.online();
  });

  it('refuses to be restored while it runs', () => {
    const line = installation.refused('restore', '--from', archive, '--replace');
    expect(line).toContain(`Un CMS répond sur le port ${machine.environment.CMS_PORT}`);
  });

  it(
    'is wiped and restored, and its site is the same, byte for byte',
    async () => {
      await installation.stop();
      rmSync(machine.environment.VAR_DIR, { recursive: true });
      await machine.wipeDatabase();
      installation.run('restore', '--from', archive);
      await installation.start();
      await installation.becomes(site);
    },
    patience,
  );

  it('lets the officer sign in, and who was signed in stays so', async () => {
    expect(await me(caller)).toBe(200);
    expect(await me(installation.signedIn())).toBe(200);
  });

  it('has the entry and its picture', async () => {
    const { json } = await caller.manage('GET', `${articles}?locale=fr&filters[slug]=${article.slug}`);
    expect(json).toMatchObject({ results: [{ title: article.title }] });
    const files = (await caller.manage('GET', '/upload/files')).json as { results: { name: string; url: string }[] };
    const url = files.results.find(({ name }) => name === 'reprise.png')?.url ?? '';
    expect((await fetch(new URL(url, installation.cmsUrl))).status).toBe(200);
  });

  it(
    'is restored over what stands there, with other secrets, and the officer signs in all the same',
    async () => {
      await installation.stop();
      for (const name of ['ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'ENCRYPTION_KEY', 'PREVIEW_SECRET'] as const)
        machine.environment[name] = `${machine.environment[name].slice(1)}0`;
      const line = installation.refused('restore', '--from', archive, '--replace');
      expect(line).toMatch(/^✗ ADMIN_JWT_SECRET, API_TOKEN_SALT, ENCRYPTION_KEY, PREVIEW_SECRET .*--new-secrets/);
      installation.run('restore', '--from', archive, '--replace', '--new-secrets');
      await installation.start();
      expect(await me(caller)).toBe(401);
      expect(await me(installation.signedIn())).toBe(200);
      await installation.becomes(site);
    },
    patience,
  );

  it('gives a new password to who has lost it, and ends what sessions there are', async () => {
    const lost = installation.signedIn();
    expect(await me(lost)).toBe(200);
    const said = installation.run('reset-password', '--email', machine.environment.CMS_ADMIN_EMAIL);
    machine.environment.CMS_ADMIN_PASSWORD = /:\s(R\S+)$/m.exec(said)?.[1] ?? '';
    expect(await me(installation.signedIn())).toBe(200);
    expect(await me(lost)).toBe(401);
  });

  it('is backed up again, as it was restored', () => {
    installation.run('backup', '--to', backups);
    expect(readdirSync(backups)).toHaveLength(2);
  });
}

describe('an installation on SQLite', () => {
  drill(async () => ({
    environment: await ownEnvironment(join(temporaryFolder(), 'var')),
    wipeDatabase: () => Promise.resolve(),
  }));

  it('does not start on a database that is damaged, and says what to do', async () => {
    const installation = new Installation(await ownEnvironment(join(temporaryFolder(), 'var')));
    mkdirSync(join(installation.environment.VAR_DIR, 'cms'), { recursive: true });
    const file = join(installation.environment.VAR_DIR, 'cms/data.db');
    const database = new Sqlite(file);
    database.exec('CREATE TABLE one (words TEXT)');
    for (let row = 0; row < 2000; row += 1) database.prepare('INSERT INTO one VALUES (?)').run('mot '.repeat(20));
    database.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xa5, 5 * 4096, 20 * 4096));
    const line = installation.refused('cms');
    expect(line).toContain(`La base ${file} est abîmée\u00a0: restaurez la dernière sauvegarde`);
    expect(line.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

await describeOnPostgres('an installation on PostgreSQL, whose archives are encrypted', (postgres) => {
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
    const wipeDatabase = async (): Promise<void> => {
      environment.DATABASE_URL = await postgres.createDatabase('after');
    };
    return { environment, wipeDatabase };
  });
});
