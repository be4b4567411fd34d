import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '../backup/archive.ts';
import { cmsDatabase, type Database } from '../backup/database.ts';
import { inDraft } from '../backup/draft.ts';
import type { Manifest } from '../backup/manifest.ts';
import { cmsFolder, uploadsName } from '../backup/places.ts';
import { requireKnownSchema } from '../backup/schema.ts';
import { requireSameSecrets } from '../backup/secrets.ts';
import { archivedUploads } from '../backup/uploads.ts';
import { Failure } from '../command/failure.ts';
import { filesBelow } from '../disk/hash-files.ts';
import { flushAll } from '../disk/flush.ts';
import { requireStopped } from './require-stopped.ts';
import { isUnwritten, swapIn } from './swap-in.ts';

type Order = {
  /** What stands here is kept under another name, and the archive takes its place. */
  readonly replace: boolean;
  /** The secrets of this machine may be others than those of the archive. */
  readonly newSecrets: boolean;
};

export type Restored = { readonly manifest: Manifest; readonly kept: readonly string[] };

/**
 * Puts an archive's database and uploads where the CMS looks for them. Everything is read and checked first: a Failure
 * leaves this machine as it was.
 */
export async function restore(archive: string, { replace, newSecrets }: Order, now: Date): Promise<Restored> {
  const database = cmsDatabase();
  await requireStopped(database);
  if (!replace) await requireEmpty(database);
  return await inDraft(async (draft) => {
    const [saved, folder] = [join(draft, database.file), join(draft, 'cms')];
    mkdirSync(join(folder, uploadsName), { recursive: true });
    const manifest = await readArchive(archive, { placeOf: (path) => placeOf(path, draft, folder) });
    requireSameEngine(database, manifest);
    requireKnownSchema(manifest);
    if (!newSecrets) requireSameSecrets(manifest.secrets);
    await database.check(saved, manifest.database);
    flushAll(new Set(filesBelow(draft).map((path) => join(draft, path))), draft);
    // Reading may have taken long.
    await requireStopped(database);
    return { manifest, kept: await putInPlace(database, { saved, folder, manifest }, stampOf(now)) };
  });
}

const stampOf = (now: Date): string => now.toISOString().replace(/\.\d+/, '').replaceAll(':', '-');

/** Uploads stand in the CMS's folder, the database beside it. */
function placeOf(path: string, draft: string, folder: string): string {
  return path.startsWith(archivedUploads)
    ? join(folder, uploadsName, path.slice(archivedUploads.length))
    : join(draft, path);
}

type Checked = { readonly saved: string; readonly folder: string; readonly manifest: Manifest };

/** Gives under which names what stood here is kept. */
async function putInPlace(database: Database, { saved, folder, manifest }: Checked, stamp: string): Promise<string[]> {
  const put = await database.put(saved, manifest.database, folder, stamp);
  const before = `${cmsFolder}.before-${stamp}`;
  try {
    const isKept = swapIn(folder, cmsFolder, before);
    return [...(isKept ? [before] : []), ...(put.kept === undefined ? [] : [put.kept])];
  } catch (error) {
    await put.undo();
    throw error;
  }
}

async function requireEmpty(database: Database): Promise<void> {
  if ((await database.isEmpty()) && (!existsSync(cmsFolder) || isUnwritten(cmsFolder))) return;
  throw new Failure(
    `Cette machine a déjà un contenu (${cmsFolder} ou DATABASE_URL)\u00a0: ajoutez --replace pour mettre la sauvegarde à sa place\u00a0; il sera gardé sous un autre nom.`,
  );
}

function requireSameEngine({ engine }: Database, { database }: Manifest): void {
  if (engine === database.engine) return;
  throw new Failure(
    database.engine === 'sqlite'
      ? 'La sauvegarde est celle d’une base SQLite, et DATABASE_URL désigne PostgreSQL\u00a0: retirez DATABASE_URL, puis relancez la restauration.'
      : 'La sauvegarde est celle d’une base PostgreSQL\u00a0: donnez l’adresse d’une base vide dans DATABASE_URL, puis relancez la restauration.',
  );
}
