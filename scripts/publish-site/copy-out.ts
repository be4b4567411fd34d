import { cpSync, realpathSync, renameSync, rmSync } from 'node:fs';

/**
 * Copies a site to a folder that may be uploaded: files of its own, and no compressed forms (`.br`), which such hosts make
 * themselves. The folder is replaced once all of it is there.
 */
export function copyOut(site: string, folder: string): void {
  const draft = `${folder}.next-${process.pid}`;
  try {
    cpSync(realpathSync(site), draft, { recursive: true, filter: (path) => !path.endsWith('.br') });
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
