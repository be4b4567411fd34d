import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Sqlite from 'better-sqlite3';
import { Failure } from '../command/failure.ts';
import type { Database } from './database.ts';
import { inventoryOf, type Inventory } from './inventory.ts';
import { cmsFolder, databaseName } from './places.ts';

/** How long one waits for a lock of the CMS, in milliseconds. */
const patience = 10_000;

const path = join(cmsFolder, databaseName);

/** The CMS's database where it is a file on this machine. */
export const sqlite: Database = {
  engine: 'sqlite',
  file: 'database.sqlite',

  async save(file) {
    if (!existsSync(path))
      throw new Failure(
        `Aucune base à sauvegarder\u00a0: ${path} n’existe pas. Lancez «\u00a0npm start\u00a0» une première fois, ou vérifiez VAR_DIR.`,
      );
    return await sound(path, async (database) => {
      // One read of one instant, which lets the CMS write meanwhile, and leaves out what was deleted.
      database.prepare('VACUUM INTO ?').run(file);
      const copy = new Sqlite(file, { readonly: true });
      return await stock(copy).finally(() => copy.close());
    });
  },

  async check(file, { rows }) {
    const found = await sound(file, stock);
    if (!isDeepStrictEqual(found.rows, rows))
      throw new Failure(`${file}\u00a0: la base ne contient pas ce que dit le manifeste. Prenez une autre sauvegarde.`);
  },

  isEmpty: () => Promise.resolve(!existsSync(path)),

  requireUnused() {
    if (isHeld())
      return Promise.reject(
        new Failure(`Le CMS tient la base ${path} ouverte\u00a0: arrêtez-le (Ctrl-C dans «\u00a0npm start\u00a0»).`),
      );
    return Promise.resolve();
  },

  put(file, _saved, folder) {
    renameSync(file, join(folder, databaseName));
    // The folder takes it along, and what stood there stays in the folder of before.
    return Promise.resolve({ undo: () => Promise.resolve() });
  },
};

/** Gives a database to a body once SQLite finds no fault in it; a Failure where it finds one. */
async function sound<T>(file: string, body: (database: Sqlite.Database) => Promise<T>): Promise<T> {
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(file, { timeout: patience, fileMustExist: true });
    const faults = database.pragma('integrity_check', { simple: true });
    if (faults !== 'ok') throw damaged(file, String(faults));
    return await body(database);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code))
      throw damaged(file, error.message);
    throw error;
  } finally {
    database?.close();
  }
}

/** Tells whether any program has the database open: in WAL mode each holds a shared lock for as long as it does. */
function isHeld(): boolean {
  if (!existsSync(path)) return false;
  const database = new Sqlite(path, { timeout: 0 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    // One that is damaged may be replaced all the same.
    return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
  } finally {
    database.close();
  }
}

function stock(database: Sqlite.Database): Promise<Inventory> {
  const tables = database
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'`,
    )
    .pluck()
    .all();
  const version = database.prepare<[], string>('select sqlite_version()').pluck().get();
  return inventoryOf(version ?? '', tables, (sql) => Promise.resolve(database.prepare<[], unknown>(sql).all()));
}

function damaged(file: string, fault: string): Failure {
  const [line] = fault.split('\n').filter((one) => !one.startsWith('***'));
  return new Failure(
    `La base ${file} est abîmée (${line ?? fault})\u00a0: arrêtez le CMS et restaurez la dernière sauvegarde, «\u00a0npm run restore -- --from <archive> --replace\u00a0»\u00a0; le fichier abîmé est gardé à côté.`,
  );
}
