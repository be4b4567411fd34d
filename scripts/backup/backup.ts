import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { flush } from '../disk/flush.ts';
import { described, readArchive, writeArchive } from './archive.ts';
import { cmsDatabase } from './database.ts';
import { inDraft } from './draft.ts';
import { manifestName, manifestText, type ArchivedFile, type Manifest } from './manifest.ts';
import { installedStrapi, ownSchema } from './schema.ts';
import { recipients } from './sealing.ts';
import { secretPrints, settingNames } from './secrets.ts';
import { missingOf, stateOfUploads, uploadsHere } from './uploads.ts';

/** So often the whole is copied anew while files come and go under it. */
const attempts = 3;

export type Backup = { readonly archive: string; readonly isEncrypted: boolean; readonly manifest: Manifest };

/**
 * Writes an archive of the CMS's database and uploads into a folder, reads it back, and only then gives it its name. The CMS
 * may run meanwhile. A Failure, and no archive, where the database is damaged or anything else is wrong.
 */
export async function backup(folder: string, now: Date): Promise<Backup> {
  mkdirSync(folder, { recursive: true });
  const keys = recipients();
  const stamp = now.toISOString().replace(/\.\d+/, '').replaceAll(':', '-');
  const archive = join(folder, `reseau-${stamp}.tar.gz${keys.length > 0 ? '.age' : ''}`);
  const part = `${archive}.part`;
  try {
    const manifest = await inDraft((draft) => archived(part, draft, keys, now));
    renameSync(part, archive);
    flush(folder);
    return { archive, isEncrypted: keys.length > 0, manifest };
  } finally {
    rmSync(part, { force: true });
  }
}

/** Writes a sound archive; once more where the library changed under it, since files and database then are of two instants. */
async function archived(archive: string, draft: string, keys: readonly string[], now: Date): Promise<Manifest> {
  for (let attempt = 1; ; attempt += 1) {
    const before = stateOfUploads();
    const isUnchanged = (): boolean => attempt === attempts || stateOfUploads() === before;
    const folder = mkdtempSync(join(draft, 'attempt-'));
    rmSync(archive, { force: true });
    try {
      const manifest = await archivedOnce(archive, folder, keys, now);
      if (isUnchanged()) return manifest;
    } catch (error) {
      if (isUnchanged()) throw error;
    }
    rmSync(folder, { recursive: true });
  }
}

async function archivedOnce(archive: string, folder: string, keys: readonly string[], now: Date): Promise<Manifest> {
  const database = cmsDatabase();
  const saved = join(folder, database.file);
  const { version, rows, migrations, uploads: named, elsewhere } = await database.save(saved);
  const stored = { engine: database.engine, version, rows };
  await database.check(saved, stored);
  const uploads = uploadsHere();
  const files = new Map([[database.file, saved], ...uploads]);
  const manifest = join(folder, manifestName);
  const content = {
    madeOn: now.toISOString(),
    strapi: installedStrapi(),
    database: stored,
    schema: { ...ownSchema(), migrations: [...migrations] },
    uploads: { elsewhere, missing: missingOf(named, uploads) },
    environment: settingNames(),
    secrets: secretPrints(),
    files: await describedAll(files),
  };
  writeFileSync(manifest, manifestText(content));
  return await writtenAndRead(archive, new Map([[manifestName, manifest], ...files]), keys);
}

async function describedAll(files: ReadonlyMap<string, string>): Promise<Record<string, ArchivedFile>> {
  const all: Record<string, ArchivedFile> = {};
  for (const [name, path] of files) all[name] = await described(path);
  return all;
}

/**
 * The machine that makes backups need not hold the key that opens them: so that it can read this one back all the same, it
 * is encrypted for a key more, which nobody keeps.
 */
async function writtenAndRead(archive: string, files: ReadonlyMap<string, string>, keys: readonly string[]) {
  const passing = await generateIdentity();
  const all = keys.length === 0 ? [] : [...keys, await identityToRecipient(passing)];
  await writeArchive(archive, files, all);
  return await readArchive(archive, { keys: [passing] });
}
