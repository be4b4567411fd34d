import { join } from 'node:path';
import { idOf } from './changes.ts';
import { Journal } from './journal.ts';
import { KnownFiles } from './known-files.ts';
import { Objects } from './objects.ts';
import type { About, Outcome } from './releases.ts';
import { isSeen, otherTree, type Change, type FileState, type Release, type TreeName } from './state.ts';
import { tidy } from './tidy.ts';
import { Trees } from './trees.ts';
import { wayBack, type WayBack } from './way-back.ts';

/** What is online, on the disk and in the journal. Whoever calls what changes it is alone to do so. */
export class OnlineSite {
  readonly #journal: Journal;
  readonly #trees: Trees;
  readonly #objects: Objects;
  readonly #files: KnownFiles;

  constructor(varFolder: string) {
    this.#journal = new Journal(join(varFolder, 'releases.sqlite'));
    this.#files = new KnownFiles(this.#journal);
    this.#trees = new Trees(varFolder);
    this.#objects = new Objects(join(varFolder, 'objects'));
  }

  /** The files that readers see, by path. */
  files(): ReadonlyMap<string, FileState> {
    return this.#files.states();
  }

  /** The hashes of these files alone. */
  hashes(): ReadonlyMap<string, string> {
    return this.#files.hashes();
  }

  /** Newest first. */
  list(): readonly Release[] {
    return this.#journal.releases();
  }

  current(): Release | undefined {
    return this.list()[0];
  }

  heldBack(): boolean {
    return this.#journal.heldBack();
  }

  /** The folder of a site that readers see and the journal does not know. */
  unrecorded(): string | undefined {
    return this.#journal.tree() === undefined ? this.#trees.online() : undefined;
  }

  wayBack(id: string | undefined): WayBack {
    return wayBack(this.#journal, this.#objects, this.files(), id);
  }

  /** Where the bytes of an earlier file are kept. */
  stored(hash: string): string {
    return this.#objects.file(hash);
  }

  /**
   * Ends what a process that is gone, or an error, left half-way; afterwards both trees are the current release, or the one
   * that nobody reads is empty where there is none yet.
   */
  repair(): void {
    const tree = this.#journal.tree();
    const release = this.current();
    const standby = this.#standby();
    if (tree === undefined || release === undefined) return this.#trees.clear(standby);
    if (this.#trees.seen() !== tree) this.#trees.turn(tree)();
    if (this.#trees.isInStep(standby, release)) return;
    const lost = this.#trees.mirror(standby, new Set(this.files().keys()));
    if (lost.length > 0) this.#lose(lost);
    this.#objects.sweep((hash) => this.#journal.needs(hash));
    this.#trees.setLabel(standby, release);
  }

  /** Someone has removed files of the site by hand: known as missing, they are written by the next publication. */
  #lose(paths: readonly string[]): void {
    const states = new Map(paths.map((path) => [path, undefined]));
    this.#journal.correct(states);
    this.#files.set(states);
  }

  /** Publishes changes; where readers could not tell, the current release stays. */
  put(changes: readonly Change[], about: About): Outcome {
    const id = this.current()?.id;
    if (id === undefined || changes.some(isSeen)) return this.release(changes, about);
    const after = new Map(changes.map((change) => [change.path, change.after]));
    this.#journal.refresh(about.madeFrom, after);
    this.#files.set(after);
    return { id, isNew: false, changed: [] };
  }

  /**
   * Makes a release, once all is repaired. The journal's transaction, just before the switch, decides which release is
   * online; the tree that readers leave follows after it, so that they need not wait.
   */
  release(changes: readonly Change[], about: About, returnsTo: string | null = null): Outcome {
    const seen = changes.filter(isSeen);
    const live = this.#journal.tree();
    const standby = this.#standby();
    const named = { id: idOf(this.current()?.id, seen, about.now), releasedOn: about.now.toISOString() };
    const before = new Map(changes.map((change) => [change.path, change.before]));
    const after = new Map(changes.map((change) => [change.path, change.after]));
    const turn = this.#orAsBefore(() => {
      this.#trees.prepare(standby, seen, named);
      if (live !== undefined) this.#objects.keep(this.#filesBefore(seen, live));
      const record = { ...named, madeFrom: about.madeFrom, returnsTo };
      const ready = this.#trees.turn(standby);
      this.#journal.record(record, standby, before, after);
      return ready;
    });
    this.#files.set(after);
    turn();
    try {
      if (live === undefined) this.repair();
      else this.#trees.follow(live, seen, named);
      // As many as came, so that they do not pile up; a return, which is urgent, leaves them to the next publication.
      this.tidy(returnsTo === null ? seen.length : 0);
    } catch {
      // Readers have the release. The next one needs the other tree: it puts it in step, or says why it cannot.
    }
    return { id: named.id, isNew: true, changed: seen.map(({ path }) => path) };
  }

  /** Lets go some of what no return needs; gives whether there is more of it. */
  tidy(atLeast = 0): boolean {
    return tidy(this.#journal, this.#objects, atLeast);
  }

  #standby(): TreeName {
    return otherTree(this.#journal.tree() ?? this.#trees.seen() ?? 'b');
  }

  /** After an error the tree that nobody reads is as it was, so that no room is taken by what nobody will see. */
  #orAsBefore<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      try {
        this.repair();
      } catch {
        // The first error says more; the next call repairs, or says why it cannot.
      }
      throw error;
    }
  }

  #filesBefore(changes: readonly Change[], tree: TreeName): ReadonlyMap<string, string> {
    const replaced = changes.flatMap(({ path, before }): [string, string][] =>
      before === undefined ? [] : [[before.hash, this.#trees.file(tree, path)]],
    );
    return new Map(replaced);
  }

  close(): void {
    this.#journal.close();
  }
}
