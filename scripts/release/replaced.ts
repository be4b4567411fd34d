import type Database from 'better-sqlite3';
import { stateOf, type FileState } from './state.ts';

/** A change of a release to which there is no return. */
export type Over = { readonly sequence: number; readonly path: string; readonly hash: string | null };
type ChangeRow = { path: string; hash: string | null; retiredOn: string | null };

/** The oldest release to which one can return. */
const oldest = '(SELECT min(sequence) FROM release)';

/** What each release replaced, which is what a return needs. */
export class Replaced {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** Notes what a release replaces, in the transaction that records it. */
  note(sequence: number | undefined, before: ReadonlyMap<string, FileState | undefined>): void {
    const change = this.#database.prepare('INSERT INTO change VALUES (?, ?, ?, ?)');
    for (const [path, state] of before) change.run(sequence, path, state?.hash ?? null, state?.retiredOn ?? null);
  }

  /** For each path that has changed since a release, its state in that release. */
  since(sequence: number): Map<string, FileState | undefined> {
    // Beside a lone min(), SQLite takes the other columns from the row that holds the minimum.
    const rows = this.#database
      .prepare<[number], ChangeRow>(
        'SELECT path, hash, retiredOn, min(sequence) FROM change WHERE sequence > ? GROUP BY path',
      )
      .all(sequence);
    return new Map(
      rows.map(({ path, hash, retiredOn }) => [path, hash === null ? undefined : stateOf({ hash, retiredOn })]),
    );
  }

  /** The paths that have changed since the oldest release, those first that changed last. */
  changed(): string[] {
    const newest = `SELECT path FROM change WHERE sequence > ${oldest} GROUP BY path ORDER BY max(sequence) DESC`;
    return this.#database.prepare<[], string>(newest).pluck().all();
  }

  /** Whether a return to a kept release may need some content. */
  needs(hash: string): boolean {
    const needing = `SELECT 1 FROM change WHERE hash = ? AND sequence > ${oldest} LIMIT 1`;
    return this.#database.prepare(needing).get(hash) !== undefined;
  }

  /** What versions to which one can return hold of files that may not be shown on a day. */
  heldOver(today: string): { path: string; hash: string }[] {
    const held =
      'SELECT DISTINCT path, hash FROM change WHERE hash IS NOT NULL AND path IN (SELECT path FROM permit WHERE until <= ?)';
    return this.#database.prepare<[string], { path: string; hash: string }>(held).all(today);
  }

  /** Has every earlier version hold other bytes at a path. */
  replace(path: string, hash: string, by: string): void {
    this.#database.prepare('UPDATE change SET hash = ? WHERE path = ? AND hash = ?').run(by, path, hash);
  }

  /** So many of the changes that lead to no kept release any more. */
  over(limit: number): Over[] {
    const leading = `SELECT sequence, path, hash FROM change WHERE sequence <= ${oldest} LIMIT ?`;
    return this.#database.prepare<[number], Over>(leading).all(limit);
  }

  forget(changes: readonly Over[]): void {
    const forget = this.#database.prepare('DELETE FROM change WHERE sequence = ? AND path = ?');
    this.#database.transaction(() => changes.forEach(({ sequence, path }) => forget.run(sequence, path))).immediate();
  }
}
