import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, hashOf } from './hash-files.ts';

/** SHA-256, in hexadecimal, by path with forward slashes. */
export type Hashes = Readonly<Record<string, string>>;

/** The hash of every file below a folder, ordered by path: two folders that hold the same have the same. */
export function hashFiles(folder: string): Hashes {
  return Object.fromEntries(filesBelow(folder).map((path) => [path, hashOf(readFileSync(join(folder, path)))]));
}
