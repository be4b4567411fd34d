import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../disk/hash-files.ts';
import { cmsFolder, uploadsName } from './places.ts';

/** The folder of uploads in an archive, and what begins the address of an upload. */
export const archivedUploads = 'uploads/';

const folder = join(cmsFolder, uploadsName);

/** Where each upload on this machine's disk stands, by its path in an archive. */
export function uploadsHere(): Map<string, string> {
  const names = existsSync(folder) ? filesBelow(folder) : [];
  return new Map(names.map((name) => [`${archivedUploads}${name}`, join(folder, name)]));
}

/** One text for all uploads as they are; it changes when one comes, goes or is written. */
export function stateOfUploads(): string {
  const states = [...uploadsHere()].map(([name, path]) => {
    const found = statSync(path, { throwIfNoEntry: false });
    return [name, found?.size, found?.mtimeMs];
  });
  return JSON.stringify(states);
}

/** Those of some addresses in the library behind which no file is. */
export function missingOf(addresses: readonly string[], uploads: ReadonlyMap<string, string>): string[] {
  return addresses.filter((address) => !uploads.has(decodeURI(address).replace(/^\//, '')));
}
