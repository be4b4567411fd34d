import { hash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** SHA-256, in hexadecimal, by path with forward slashes. */
export type Hashes = Readonly<Record<string, string>>;

/** SHA-256 of some bytes or of a text in UTF-8, in hexadecimal. */
export const hashOf = (content: string | Uint8Array): string => hash('sha256', content);

/** The paths of all files below a folder, relative to it, with forward slashes, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The hash of every file below a folder, ordered by path. */
export function hashFiles(folder: string): Hashes {
  return Object.fromEntries(filesBelow(folder).map((path) => [path, hashOf(readFileSync(join(folder, path)))]));
}
