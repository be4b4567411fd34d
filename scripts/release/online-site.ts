import { join } from 'node:path';
import { addCompressed } from './add-compressed.ts';
import { idOf } from './changes.ts';
import { staleForms, withoutForm, type CompressedFile } from './compressed.ts';
import { Journal } from './journal.ts';
import { KnownFiles } from './known-files.ts';
import { Objects } from './objects.ts';
import { orAsBefore, repair, standbyOf, type Store } from './repair.ts';
import type { About, Outcome } from './releases.ts';
import { isSeen, type Change, type FileState, type Release, type TreeName } from './state.ts';
import { tidy } from './tidy.ts';
import { Trees, type Seen } from './trees.ts';
import { wayBack, type WayBack } from './way-back.ts';

/** What is online, on the disk and in the journal. Whoever calls what changes it is alone to do so. */
export class OnlineSite {
  readonly #store: Store;

  constructor(varFolder: string) {
    const journal = new Journal(join(varFolder, 'releases.sqlite'));
    this.#store = {
      journal,
      files: new KnownFiles(journal),
      trees: new Trees(varFolder),
      objects: new Objects(join(varFolder, 'objects')),
    };
  }

  /** The files that readers see, by path, compressed forms included. */
  files(): ReadonlyMap<string, FileState> {
    return this.#store.files.states();
  }

  /** The hashes of the site's own files alone. */
  hashes(): ReadonlyMap<string, string> {
    return this.#store.files.hashes();
  }

  /** The hashes of files without a compressed form, those first that changed last. */
  uncompressed(): ReadonlyMap<string, string> {
    return withoutForm(this.files(), this.#store.journal.changed());
  }

  /** Newest first. */
  list(): readonly Release[] {
    return this.#store.journal.releases();
  }

  current(): Release | undefined {
    return this.list()[0];
  }

  heldBack(): boolean {
    return this.#store.journal.heldBack();
  }

  /** The site that readers see and the journal does not know. */
  unrecorded(): Seen | undefined {
    return this.#store.journal.tree() === undefined ? this.#store.trees.online() : undefined;
  }

  wayBack(id: string | undefined): WayBack {
    return wayBack(this.#store.journal, this.#store.objects, this.files(), id);
  }

  /** Where the bytes of an earlier file are kept. */
  stored(hash: string): string {
    return this.#store.objects.file(hash);
  }

  /** Ends what a process that is gone, or an error, left half-way. */
  repair(): void {
    repair(this.#store);
  }

  /** Publishes changes; where readers could not tell, the current release stays. */
  put(changes: readonly Change[], about: About): Outcome {
    const id = this.current()?.id;
    if (id === undefined || changes.some(isSeen)) return this.release(changes, about);
    const after = new Map(changes.map((change) => [change.path, change.after]));
    this.#store.journal.refresh(about.madeFrom, after);
    this.#store.files.set(after);
    return { id, isNew: false, changed: [] };
  }

  /**
   * Makes a release, or more of the current one, once all is repaired. The journal's transaction, just before the switch, decides which release is
   * online; the tree that readers leave follows after it, so that they need not wait.
   */
  release(changes: readonly Change[], about: About, returnsTo: string | null = null): Outcome {
    const { journal, files, trees, objects } = this.#store;
    const seen = changes.filter(isSeen);
    const live = journal.tree();
    const standby = standbyOf(this.#store);
    const current = this.current();
    const { madeFrom, now, partOf } = about;
    const state = idOf(current?.state, seen, now);
    const record =
      current !== undefined && current.id === partOf
        ? { ...current, madeFrom, state }
        : { id: state, releasedOn: now.toISOString(), madeFrom, returnsTo, state };
    // A compressed form is made again: nothing is kept of it for a return.
    const stale = staleForms(seen, this.files());
    const before = new Map(changes.map((change) => [change.path, change.before]));
    const after = new Map([...changes, ...stale].map((change) => [change.path, change.after]));
    const turn = orAsBefore(this.#store, () => {
      trees.prepare(standby, [...seen, ...stale], record);
      if (live !== undefined) objects.keep(this.#filesBefore(seen, live));
      const ready = trees.turn(standby);
      journal.record(record, standby, before, after);
      return ready;
    });
    files.set(after);
    turn();
    try {
      if (live === undefined) this.repair();
      else trees.follow(live, [...seen, ...stale], record);
      // As many as came, so that they do not pile up; a return, which is urgent, leaves them to the next publication.
      this.tidy(returnsTo === null ? seen.length : 0);
    } catch {
      // Readers have the release. The next one needs the other tree: it puts it in step, or says why it cannot.
    }
    return { id: record.id, isNew: true, changed: seen.map(({ path }) => path) };
  }

  /** Lays compressed forms beside the files online, once all is repaired. */
  addCompressed(made: readonly CompressedFile[]): void {
    addCompressed(this.#store, made);
  }

  /** Lets go some of what no return needs; gives whether there is more of it. */
  tidy(atLeast = 0): boolean {
    return tidy(this.#store.journal, this.#store.objects, atLeast);
  }

  #filesBefore(changes: readonly Change[], tree: TreeName): ReadonlyMap<string, string> {
    const replaced = changes.flatMap(({ path, before }): [string, string][] =>
      before === undefined ? [] : [[before.hash, this.#store.trees.file(tree, path)]],
    );
    return new Map(replaced);
  }

  close(): void {
    this.#store.journal.close();
  }
}
