import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../command/environment.ts';
import { hashFiles } from '../disk/hash-files.fixture.ts';
import { holding } from '../release/alone.ts';

/** The commands as a person runs them, on a database that is written by hand: what Strapi makes of one is tested elsewhere. */
let folder: string;
let varFolder: string;
let settings: Record<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'restore-'));
  varFolder = join(folder, 'var');
  settings = {
    ...{
      VAR_DIR: varFolder,
      CMS_PORT: '1',
      PUBLISHER_PORT: '1',
      DATABASE_URL: '',
      BACKUP_AGE_RECIPIENT: '',
      BACKUP_AGE_IDENTITY: '',
    },
    ...{ ADMIN_JWT_SECRET: 'a'.repeat(20), API_TOKEN_SALT: 'b'.repeat(20), ENCRYPTION_KEY: 'c'.repeat(20) },
    PREVIEW_SECRET: 'd'.repeat(20),
  };
});

const command = (name: string, options: readonly string[], changed: Record<string, string> = {}) => {
  // Another process, since each reads its environment once.
  const env = { PATH: process.env['PATH'], ...settings, ...changed };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, `scripts/${name}.ts`), ...options], {
    ...{ env, encoding: 'utf8' },
  });
  return { status, stdout, line: stderr.trim() };
};
const database = () => join(varFolder, 'cms/data.db');
const uploads = () => join(varFolder, 'cms/public/uploads');
const open: Sqlite.Database[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** Writes a CMS's database and one upload, as the CMS would; gives the database, which is open as the CMS's is. */
function written(words = 'premier'): Sqlite.Database {
  mkdirSync(uploads(), { recursive: true });
  writeFileSync(join(uploads(), 'vue.jpg'), 'une image');
  const made = new Sqlite(database());
  made.pragma('journal_mode = WAL');
  made.exec(`
    CREATE TABLE files (id INTEGER PRIMARY KEY, url TEXT, provider TEXT, formats TEXT);
    CREATE TABLE articles (id INTEGER PRIMARY KEY, title TEXT);
    CREATE INDEX article_by_title ON articles (title);
  `);
  made.prepare('INSERT INTO files (url, provider) VALUES (?, ?)').run('/uploads/vue.jpg', 'local');
  const insert = made.prepare('INSERT INTO articles (title) VALUES (?)');
  for (let number = 0; number < 2000; number += 1) insert.run(`${words} ${String(number)} ${'mot '.repeat(20)}`);
  open.push(made);
  return made;
}
function backedUp(...options: string[]): string {
  const made = command('backup', options);
  expect(made).toMatchObject({ status: 0, line: '' });
  const [archive] = readdirSync(join(varFolder, 'backups'));
  return join(varFolder, 'backups', archive!);
}
const titles = () => {
  const read = new Sqlite(database(), { readonly: true });
  open.push(read);
  return read.prepare<[], string>('SELECT title FROM articles ORDER BY id').pluck().all();
};
const closeAll = () => {
  for (const one of open.splice(0)) one.close();
};
/** Fills some pages of the file with what is none, as a dying disk does. */
function damage(): void {
  const file = openSync(database(), 'r+');
  for (let page = 4; page < statSync(database()).size / 4096; page += 3)
    writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
  closeSync(file);
}

describe('a backup', () => {
  it('holds what was last written, while the CMS goes on, and no secret', () => {
    written().exec(`INSERT INTO articles (title) VALUES ('le dernier')`);
    const archive = backedUp();
    for (const one of open) one.exec(`INSERT INTO articles (title) VALUES ('après')`);
    const bare = { VAR_DIR: join(folder, 'autre') };
    expect(command('restore', ['--from', archive], bare)).toMatchObject({ status: 0, line: '' });
    varFolder = bare.VAR_DIR;
    expect(titles().at(-1)).toBe('le dernier');
    expect(readFileSync(join(uploads(), 'vue.jpg'), 'utf8')).toBe('une image');
    const { stdout } = spawnSync('tar', ['xzOf', archive], { encoding: 'utf8' });
    for (const name of ['API_TOKEN_SALT', 'ENCRYPTION_KEY']) {
      expect(stdout).toContain(name);
      expect(stdout).not.toContain(settings[name]);
    }
  });

  it('names uploads that the disk has no more, and counts those that are elsewhere', () => {
    written().exec(
      `INSERT INTO files (url, provider) VALUES ('/uploads/perdue.jpg', 'local'), ('https://s3', 'aws-s3')`,
    );
    const { stdout } = command('backup', []);
    expect(stdout).toContain('Déjà absents du disque, donc de la sauvegarde\u00a0: /uploads/perdue.jpg.');
    expect(stdout).toContain('hors de l’archive\u00a0: 1.');
  });

  it.each([
    ['pages in its midst are none', damage],
    ['it begins with something else', () => writeFileSync(database(), 'ceci n’est pas une base '.repeat(1000))],
  ])('is refused of a database that is damaged (%s), and a restoration brings it back', (_, harm) => {
    written();
    const archive = backedUp();
    const before = titles();
    closeAll();
    harm();
    const { status, line } = command('backup', []);
    expect(status).toBe(1);
    expect(line).toMatch(/^✗ La base .*data\.db est abîmée \(.*npm run restore/);
    expect(line.split('\n')).toHaveLength(1);
    expect(readdirSync(join(varFolder, 'backups'))).toHaveLength(1);

    const damaged = readFileSync(database());
    expect(command('restore', ['--from', archive, '--replace'])).toMatchObject({ status: 0, line: '' });
    expect(titles()).toEqual(before);
    const [kept] = readdirSync(varFolder).filter((name) => name.startsWith('cms.before-'));
    expect(readFileSync(join(varFolder, kept!, 'data.db')).equals(damaged)).toBe(true);
  });

  it('is one at a time, and begins anew after one that was killed', async () => {
    written();
    mkdirSync(join(varFolder, '.backup'));
    writeFileSync(join(varFolder, '.backup/database.sqlite'), 'à moitié');
    await holding(join(varFolder, 'backup.lock'), 'held', () => {
      expect(command('backup', []).line).toContain('déjà en cours');
    });
    expect(readdirSync(varFolder)).toContain('.backup');
    backedUp();
    expect(readdirSync(varFolder)).not.toContain('.backup');
  });

  it('of nothing is refused', () => {
    expect(command('backup', []).line).toContain('Aucune base à sauvegarder');
  });
});

describe('a restoration is refused in one line, and changes nothing,', () => {
  /** Another content stands here, and an archive of the first one elsewhere. */
  function occupied(): string {
    written();
    const archive = backedUp();
    closeAll();
    settings['VAR_DIR'] = varFolder = join(folder, 'occupied');
    written('second');
    closeAll();
    return archive;
  }
  /** All that is written, beside the empty file that is the lock. */
  const standing = () => Object.entries(hashFiles(varFolder)).filter(([path]) => path !== 'backup.lock');
  function refused(options: readonly string[], line: RegExp, changed: Record<string, string> = {}): void {
    const before = standing();
    const answer = command('restore', options, changed);
    expect(answer.line).toMatch(line);
    expect(answer.line.split('\n')).toHaveLength(1);
    expect(answer).toMatchObject({ status: 1, stdout: '' });
    expect(standing()).toEqual(before);
    expect(existsSync(join(varFolder, 'cms'))).toBe(true);
  }

  it('where there is content already', () => {
    refused(['--from', occupied()], /a déjà un contenu .*--replace/);
  });

  it('while a program has the database open', () => {
    const archive = occupied();
    const held = new Sqlite(database());
    open.push(held);
    held.prepare('SELECT count(*) FROM articles').get();
    const before = titles();
    const { status, line } = command('restore', ['--from', archive, '--replace']);
    expect([status, line]).toEqual([1, expect.stringMatching(/Le CMS tient la base .* ouverte\u00a0: arrêtez-le/)]);
    expect(titles()).toEqual(before);
  });

  it.each([
    [{ API_TOKEN_SALT: 'x'.repeat(20) }, /^✗ API_TOKEN_SALT n’est pas celui de la sauvegarde.*--new-secrets/],
    [{ DATABASE_URL: 'postgres://127.0.0.1:1/rien' }, /La base de DATABASE_URL ne répond pas/],
  ])('with an environment of another machine: %o', (changed, line) => {
    refused(['--from', occupied(), '--replace'], line, changed);
  });

  it('from a file that is no sound archive', () => {
    const archive = occupied();
    refused(['--replace'], /Donnez l’archive/);
    refused(['--from', join(folder, 'absente'), '--replace'], /ne se lit pas/);
    refused(['--from', database(), '--replace'], /n’est pas une sauvegarde/);
    const bytes = readFileSync(archive);
    writeFileSync(archive, bytes.subarray(0, bytes.length - 100));
    refused(['--from', archive, '--replace'], /est abîmée/);
  });
});

it.each([
  ['CMS_PORT', 'Un CMS'],
  ['PUBLISHER_PORT', 'Un service de mise en ligne'],
])('a restoration is refused while something answers at %s, whatever its database is', async (name, part) => {
  written();
  const archive = backedUp();
  closeAll();
  const server = createServer((_, reply) => reply.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const restore = [join(root, 'scripts/restore.ts'), '--from', archive, '--replace'];
  // The server answers from this process, which a command that is waited for would hold.
  const env = { PATH: process.env['PATH'], ...settings, [name]: String(port) };
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, restore, { env }, (_, __, stderr) => resolve(stderr));
  });
  server.close();
  expect(said).toContain(`${part} répond sur le port ${String(port)}\u00a0: arrêtez-le`);
});

it('other secrets are taken where that is asked for', () => {
  written();
  const archive = backedUp();
  const other = { VAR_DIR: join(folder, 'autre'), ENCRYPTION_KEY: 'z'.repeat(20) };
  expect(command('restore', ['--from', archive, '--new-secrets'], other)).toMatchObject({ status: 0, line: '' });
});

it('an archive for a key opens with it on another machine', async () => {
  written();
  const identity = await generateIdentity();
  settings['BACKUP_AGE_RECIPIENT'] = await identityToRecipient(identity);
  const archive = backedUp();
  expect(archive).toMatch(/\.tar\.gz\.age$/);
  const other = { VAR_DIR: join(folder, 'autre') };
  expect(command('restore', ['--from', archive], other).line).toContain('est chiffrée');
  expect(command('restore', ['--from', archive], { ...other, BACKUP_AGE_IDENTITY: identity })).toMatchObject({
    status: 0,
  });
});
