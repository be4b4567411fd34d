import type Database from 'better-sqlite3';
import { openDatabase } from './database.ts';
import { Permits } from './permits.ts';
import type { FileState, Release, TreeName } from './state.ts';

/** How many releases stay for a return, the one that readers see included. */
export const kept = 20;

type FileRow = { path: string; hash: string; retiredOn: string | null };
/** A change of a release to which there is no return. */
export type Over = { readonly sequence: number; readonly path: string; readonly hash: string | null };
type ChangeRow = { path: string; hash: string | null; retiredOn: string | null };

/** The oldest release to which one can return. */
const oldest = '(SELECT min(sequence) FROM release)';

const stateOf = ({ hash, retiredOn }: Omit<FileRow, 'path'>): FileState =>
  retiredOn === null ? { hash } : { hash, retiredOn };

/** What is online and what it replaced, on the disk; each call that writes is one transaction, durable when it returns. */
export class Journal {
  readonly #database: Database.Database;
  /** How long files may be shown. */
  readonly permits: Permits;

  constructor(path: string) {
    this.#database = openDatabase(path);
    this.permits = new Permits(this.#database);
  }

  /** A number that changes when another process has written. */
  version(): unknown {
    return this.#database.pragma('data_version', { simple: true });
  }

  /** The tree that readers see; nothing before the first release. */
  tree(): TreeName | undefined {
    return this.#online()?.tree;
  }

  heldBack(): boolean {
    return this.#online()?.heldBack === 1;
  }

  #online(): { tree: TreeName; heldBack: number } | undefined {
    return this.#database.prepare<[], { tree: TreeName; heldBack: number }>('SELECT tree, heldBack FROM online').get();
  }

  /** Newest first. */
  releases(): Release[] {
    return this.#database.prepare<[], Release>('SELECT * FROM release ORDER BY sequence DESC').all();
  }

  files(): Map<string, FileState> {
    const rows = this.#database.prepare<[], FileRow>('SELECT path, hash, retiredOn FROM file').all();
    return new Map(rows.map((row) => [row.path, stateOf(row)]));
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

  /** Records a release, or more of the one that is online, which has its id, and lets the oldest go. */
  record(
    release: Omit<Release, 'sequence'>,
    tree: TreeName,
    before: ReadonlyMap<string, FileState | undefined>,
    after: ReadonlyMap<string, FileState | undefined>,
  ): void {
    this.#database
      .transaction(() => {
        const isMore = this.releases()[0]?.id === release.id;
        const sequence = this.#database
          .prepare<object, number>(
            'INSERT INTO release (id, releasedOn, madeFrom, returnsTo, state) ' +
              'VALUES (@id, @releasedOn, @madeFrom, @returnsTo, @state) ON CONFLICT (id) DO UPDATE ' +
              // What it replaced before stays what it was: a return to it is to all of it.
              'SET sequence = (SELECT max(sequence) + 1 FROM release), madeFrom = @madeFrom, state = @state ' +
              'RETURNING sequence',
          )
          .pluck()
          .get(release);
        const change = this.#database.prepare('INSERT INTO change VALUES (?, ?, ?, ?)');
        for (const [path, state] of before) change.run(sequence, path, state?.hash ?? null, state?.retiredOn ?? null);
        this.#setFiles(after);
        this.#database
          .prepare('INSERT OR REPLACE INTO online VALUES (1, ?, ?)')
          .run(tree, (isMore ? this.heldBack() : release.returnsTo !== null) ? 1 : 0);
        this.#database
          .prepare(
            'DELETE FROM release WHERE sequence NOT IN (SELECT sequence FROM release ORDER BY sequence DESC LIMIT ?)',
          )
          .run(kept);
      })
      .immediate();
  }

  /** The same bytes were published again: what they are made from, and the states that no reader sees. */
  refresh(madeFrom: string, after: ReadonlyMap<string, FileState | undefined>): void {
    this.#database
      .transaction(() => {
        const newest = 'WHERE sequence = (SELECT max(sequence) FROM release)';
        if (madeFrom !== '') this.#database.prepare(`UPDATE release SET madeFrom = ? ${newest}`).run(madeFrom);
        this.#database.prepare('UPDATE online SET heldBack = 0').run();
        this.#setFiles(after);
      })
      .immediate();
  }

  /** Notes the states of files that no release changes: lost, or compressed forms that are laid beside others. */
  correct(states: ReadonlyMap<string, FileState | undefined>): void {
    this.#database.transaction(() => this.#setFiles(states)).immediate();
  }

  #setFiles(states: ReadonlyMap<string, FileState | undefined>): void {
    const set = this.#database.prepare('INSERT OR REPLACE INTO file VALUES (?, ?, ?)');
    const remove = this.#database.prepare('DELETE FROM file WHERE path = ?');
    for (const [path, state] of states) {
      if (state === undefined) remove.run(path);
      else set.run(path, state.hash, state.retiredOn ?? null);
    }
  }

  close(): void {
    this.#database.close();
  }
}
