import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databaseName, uploadsName } from '../backup/places.ts';
import { filesBelow } from '../disk/hash-files.ts';
import { flush } from '../disk/flush.ts';

/** Tells whether a folder of the CMS holds neither a database nor an upload; a start makes the folders before either. */
export function isUnwritten(folder: string): boolean {
  const uploads = join(folder, uploadsName);
  return !existsSync(join(folder, databaseName)) && (!existsSync(uploads) || filesBelow(uploads).length === 0);
}

/** Puts a folder in the place of another, which gets another name; tells whether there was anything to keep. */
export function swapIn(folder: string, place: string, kept: string): boolean {
  const isKept = existsSync(place) && !isUnwritten(place);
  mkdirSync(dirname(place), { recursive: true });
  if (isKept) renameSync(place, kept);
  else rmSync(place, { recursive: true, force: true });
  try {
    renameSync(folder, place);
  } catch (error) {
    if (isKept) renameSync(kept, place);
    throw error;
  }
  flush(dirname(place));
  return isKept;
}
