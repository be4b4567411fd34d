import { given } from '../command/environment.ts';
import type { Inventory } from './inventory.ts';
import type { Manifest } from './manifest.ts';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';

/** A database that was put where the CMS looks for it. */
export type Put = {
  /** Under which name what stood there is kept. */
  readonly kept?: string;
  /** Puts back what stood there. */
  undo(): Promise<void>;
};

/** What a backup asks of a kind of database. Whatever fails is a Failure. */
export type Database = {
  readonly engine: Manifest['database']['engine'];
  /** Its name in an archive. */
  readonly file: string;
  /** Writes the database as it is at one instant into a new file, also while the CMS writes. */
  save(file: string): Promise<Inventory>;
  /** Throws unless a saved database is sound and may be put here. */
  check(file: string, saved: Manifest['database']): Promise<void>;
  /** Tells whether nothing stands where the CMS looks for its database. */
  isEmpty(): Promise<boolean>;
  /** Throws while a program has the database open. */
  requireUnused(): Promise<void>;
  /**
   * Puts a saved database in the place of what stands there, which is kept under another name.
   * @param folder what becomes the CMS's folder, for a database that is a file in it.
   */
  put(file: string, saved: Manifest['database'], folder: string, stamp: string): Promise<Put>;
};

/** The database of the CMS, as cms/config chooses it. */
export function cmsDatabase(): Database {
  const address = given('DATABASE_URL');
  return address === undefined ? sqlite : postgres(address);
}
