import type Database from 'better-sqlite3';
import { openDatabase } from './database.ts';
import { Permits } from './permits.ts';
import { Replaced } from './replaced.ts';
import { stateOf, type FileState, type Release, type TreeName } from './state.ts';

/** How many releases stay for a return, the one that readers see included. */
export const kept = 20;

type FileRow = { path: string; hash: string; retiredOn: string | null };

/** What is online and what it replaced, on the disk; each call that writes is one transaction, durable when it returns. */
export class Journal {
  readonly #database: Database.Database;
  /** How long files may be shown. */
  readonly permits: Permits;
  /** What each release replaced. */
  readonly replaced: Replaced;

  constructor(path: string) {
    this.#database = openDatabase(path);
    this.permits = new Permits(this.#database);
    this.replaced = new Replaced(this.#database);
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
        this.replaced.note(sequence, before);
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
