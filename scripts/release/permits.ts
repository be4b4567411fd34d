import type Database from 'better-sqlite3';

/**
 * A file of the site, and the day, `2027-03-31`, from whose midnight on no version of the site may show it: '' where none
 * ever may, absent where all may.
 */
export type Permit = { readonly path: string; readonly until: string | undefined };

/** Tells whether the bytes with a hash are those by which a file of the media folder is named. */
export function isNamedBy(path: string, hash: string | undefined): boolean {
  const [name = ''] = path.replace(/^.*\//, '').split('.');
  return name !== '' && (hash?.startsWith(name) ?? false);
}

/** How long files may be shown, kept beside the journal: what was withdrawn from the content meanwhile is known here still. */
export class Permits {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#database.exec('CREATE TABLE IF NOT EXISTS permit (path TEXT PRIMARY KEY, until TEXT NOT NULL) STRICT');
  }

  /** Takes over what is said of files now; what is said already is not written again. */
  put(permits: Iterable<Permit>): void {
    const rows = this.#database.prepare<[], { path: string; until: string }>('SELECT path, until FROM permit').all();
    const known = new Map<string, string | undefined>(rows.map(({ path, until }) => [path, until]));
    const changed = new Map([...permits].map(({ path, until }) => [path, until]));
    for (const [path, until] of changed) if (known.get(path) === until) changed.delete(path);
    if (changed.size === 0) return;
    const set = this.#database.prepare('INSERT OR REPLACE INTO permit VALUES (?, ?)');
    const remove = this.#database.prepare('DELETE FROM permit WHERE path = ?');
    this.#database
      .transaction(() => {
        for (const [path, until] of changed) {
          if (until === undefined) remove.run(path);
          else set.run(path, until);
        }
      })
      .immediate();
  }

  /** The files that may not be shown any more on a day. */
  over(today: string): string[] {
    return this.#database.prepare<[string], string>('SELECT path FROM permit WHERE until <= ?').pluck().all(today);
  }
}
