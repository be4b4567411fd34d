import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** From so many paths on, one call for the whole file system is faster than one for each. */
const many = 64;

/** Waits until a file, or the names in a folder, are on the disk. */
export function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Waits until files and folders, all on the file system of one folder, are on the disk. */
export function flushAll(paths: ReadonlySet<string>, folder: string): void {
  // syncfs(2), which Node does not offer; where there is no such program, each on its own.
  if (paths.size >= many && spawnSync('sync', ['-f', folder]).status === 0) return;
  for (const path of paths) flush(path);
}
