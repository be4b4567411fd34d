import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filesBelow } from '../disk/hash-files.ts';
import { described, readArchive, writeArchive } from './archive.ts';
import { manifestName, manifestText } from './manifest.ts';

const secret = 'mot-qui-ne-doit-pas-se-lire';
let folder: string;
let archive: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  archive = join(folder, 'archive');
  mkdirSync(join(folder, 'from'));
});
afterEach(() => vi.unstubAllEnvs());

type Contents = Readonly<Record<string, string>>;
const usual: Contents = { 'database.sqlite': `${secret} `.repeat(5000), 'uploads/vue é.jpg': 'une image' };

/** Writes an archive of some contents under a manifest, which says something else where it is told to. */
async function archived(contents: Contents = usual, keys: readonly string[] = [], said: object = {}): Promise<void> {
  const files = new Map<string, string>();
  for (const [name, text] of Object.entries(contents)) {
    files.set(name, join(folder, 'from', encodeURIComponent(name)));
    writeFileSync(files.get(name)!, text);
  }
  const all = await Promise.all([...files].map(async ([name, path]) => [name, await described(path)] as const));
  const manifest = {
    ...{ madeOn: '2026-11-27T10:00:00.000Z', strapi: '5.54.0' },
    database: { engine: 'sqlite' as const, version: '3', rows: {} },
    schema: { fingerprint: 'ab', attributes: {}, migrations: [] },
    ...{ uploads: { elsewhere: 0, missing: [] }, environment: [], secrets: { salt: 'ab', prints: {} } },
    files: Object.fromEntries(all),
    ...said,
  };
  const path = join(folder, 'from', manifestName);
  writeFileSync(path, manifestText(manifest));
  await writeArchive(archive, new Map([[manifestName, path], ...files]), keys);
}

const placeOf = (path: string) => join(folder, 'to', path);
const extracted = () =>
  Object.fromEntries(filesBelow(join(folder, 'to')).map((path) => [path, readFileSync(placeOf(path), 'utf8')]));

describe('an archive', () => {
  it('gives back what was put in, and is for its owner alone', async () => {
    await archived();
    expect(Object.keys((await readArchive(archive, { placeOf })).files)).toEqual(Object.keys(usual));
    expect(extracted()).toEqual(usual);
    expect(statSync(archive).mode & 0o777).toBe(0o600);
  });

  it('is never written over another', async () => {
    await archived();
    await expect(archived()).rejects.toThrow('EEXIST');
  });

  it('is refused where it is cut short, at any place', async () => {
    await archived();
    const bytes = readFileSync(archive);
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(archive, bytes.subarray(0, Math.floor(bytes.length * part)));
      await expect(readArchive(archive), String(part)).rejects.toThrow(/est abîmée.*rien n’a changé/);
    }
  });

  it('is refused where one byte of it is another', async () => {
    await archived();
    const bytes = readFileSync(archive);
    for (let at = 20; at < bytes.length; at += 37) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 0x10;
      writeFileSync(archive, flipped);
      await expect(readArchive(archive), `byte ${String(at)}`).rejects.toThrow();
    }
  });

  it('is refused where a file is not what the manifest says, and where one is missing or too much', async () => {
    const { 'database.sqlite': database } = usual;
    const other = { bytes: database!.length, sha256: '00' };
    await archived(usual, [], { files: { 'database.sqlite': other } });
    await expect(readArchive(archive)).rejects.toThrow('est abîmée (database.sqlite)');
    archive += 'x';
    await archived({}, [], { files: { 'database.sqlite': other } });
    await expect(readArchive(archive)).rejects.toThrow('est abîmée (database.sqlite)');
    archive += 'x';
    await archived(usual, [], { files: {} });
    await expect(readArchive(archive)).rejects.toThrow('n’est pas une sauvegarde');
  });

  it('writes nothing outside of where it is told to', async () => {
    await archived({ '../dehors': 'x' });
    await expect(readArchive(archive, { placeOf })).rejects.toThrow('n’est pas une sauvegarde');
    expect(filesBelow(folder)).not.toContain('dehors');
  });

  it.each([
    ['a text', Buffer.from('bonjour')],
    ['nothing', Buffer.alloc(0)],
    ['something else that is compressed', gzipSync('bonjour '.repeat(200))],
    ['a tar of something else', undefined],
  ])('is no file of another kind: %s', async (_, bytes) => {
    if (bytes === undefined) await writeArchive(archive, new Map([['note', import.meta.filename]]), []);
    else writeFileSync(archive, bytes);
    await expect(readArchive(archive)).rejects.toThrow(/n’est pas une sauvegarde|est abîmée/);
  });

  it('of a later form asks for a later project', async () => {
    await archived(usual, [], { format: 2 });
    await expect(readArchive(archive)).rejects.toThrow('mettez le projet à jour');
  });
});

describe('an archive that is encrypted', () => {
  it('opens with the key that it is for, in the environment or in a file, and shows nothing', async () => {
    const [identity, other] = [await generateIdentity(), await generateIdentity()];
    await archived(usual, [await identityToRecipient(identity)]);
    expect(readFileSync(archive).includes(secret)).toBe(false);
    expect(() => gunzipSync(readFileSync(archive))).toThrow();
    await expect(readArchive(archive)).rejects.toThrow('est chiffrée\u00a0: donnez la clé');
    for (const wrong of [other, 'AGE-SECRET-KEY-1NON', join(folder, 'absent')]) {
      vi.stubEnv('BACKUP_AGE_IDENTITY', wrong);
      await expect(readArchive(archive), wrong).rejects.toThrow('BACKUP_AGE_IDENTITY');
    }
    writeFileSync(join(folder, 'key'), `# public key: age1\n${identity}\n`);
    for (const right of [identity, join(folder, 'key')]) {
      vi.stubEnv('BACKUP_AGE_IDENTITY', right);
      expect(Object.keys((await readArchive(archive)).files)).toEqual(Object.keys(usual));
    }
  });

  it('is refused where one byte of it is another, and is not written for what is no key', async () => {
    const identity = await generateIdentity();
    await archived(usual, [await identityToRecipient(identity)]);
    const bytes = readFileSync(archive);
    bytes[bytes.length - 40]! ^= 1;
    writeFileSync(archive, bytes);
    await expect(readArchive(archive, { keys: [identity] })).rejects.toThrow('est abîmée');
    archive += 'x';
    await expect(archived(usual, ['age1faux'])).rejects.toThrow('n’est pas une clé publique age');
  });
});
