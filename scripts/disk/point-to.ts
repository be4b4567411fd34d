import { closeSync, fsyncSync, openSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/**
 * Makes a link lead to a folder in one step: at every instant, a power cut included, it leads to the old or the new one.
 * The link is relative, so that the folder that holds both can be moved.
 */
export function pointTo(link: string, folder: string): void {
  const draft = `${link}.${process.pid}`;
  rmSync(draft, { force: true });
  symlinkSync(relative(dirname(link), folder), draft);
  renameSync(draft, link);
  flush(dirname(link));
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
