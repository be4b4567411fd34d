import Database from 'better-sqlite3';

/**
 * A lock that processes take on a file. It is the operating system's, taken through SQLite: it goes when its holder goes,
 * however that happens, so there is no stale one to judge. Whoever keeps one for as long as it lives must hold the object,
 * which would go with the next garbage collection.
 */
export class Lock {
  readonly #database: Database.Database;

  /** @param patience how long one waits for another holder, in milliseconds. The folder of the file must be there. */
  constructor(path: string, patience = 0) {
    this.#database = new Database(path, { timeout: patience });
  }

  /** Takes the lock alone; gives whether nobody else holds it. */
  take(): boolean {
    try {
      this.#database.exec('BEGIN EXCLUSIVE');
      return true;
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error;
      return false;
    }
  }

  /** Takes the lock beside any number of others who share it. */
  share(): void {
    // A read keeps the shared lock until its transaction ends.
    this.#database.exec('BEGIN');
    this.#database.prepare('SELECT 1 FROM sqlite_master').get();
  }

  /** Gives back what was taken, to be taken again. */
  giveBack(): void {
    this.#database.exec('COMMIT');
  }

  close(): void {
    this.#database.close();
  }
}
