import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { varFolder } from '../command/paths.ts';
import { holding } from '../release/alone.ts';

const folder = join(varFolder, '.backup');

/**
 * Gives an empty folder, for its owner alone, to the one backup or restoration of this machine, and removes it afterwards; what a
 * killed one left is gone by then. It stands where the database does: the bare copy of it goes nowhere else.
 */
export async function inDraft<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const isHeld = 'Une sauvegarde ou une restauration est déjà en cours\u00a0: attendez qu’elle finisse.';
  return await holding(join(varFolder, 'backup.lock'), isHeld, async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    try {
      return await body(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
