import { join } from 'node:path';
import { todayInMorocco } from 'shared/today';
import { addCompressed } from './add-compressed.ts';
import { withoutForm, type CompressedFile } from './compressed.ts';
import type { About, Outcome } from './contract.ts';
import { Journal } from './journal.ts';
import { KnownFiles } from './known-files.ts';
import { makeRelease } from './make-release.ts';
import { Objects } from './objects.ts';
import type { Permit } from './permits.ts';
import { repair, type Store } from './repair.ts';
import { isSeen, type Change, type FileState, type Release } from './state.ts';
import { strike } from './strike.ts';
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
    return withoutForm(this.files(), this.#store.journal.replaced.changed());
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

  /** Makes a release, or more of the current one. */
  release(changes: readonly Change[], about: About, returnsTo: string | null = null): Outcome {
    return makeRelease(this.#store, changes, about, returnsTo);
  }

  /** Notes how long files may be shown. */
  permit(permits: Iterable<Permit>): void {
    this.#store.journal.permits.put(permits);
  }

  /** Takes what may not be shown any more off; gives the paths that readers see changed. */
  strike(now: Date): readonly string[] {
    return strike(this.#store, now);
  }

  /** Tells whether anything may not be shown any more that was. */
  isOver(now: Date): boolean {
    return this.#store.journal.permits.over(todayInMorocco(now)).length > 0;
  }

  /** Lays compressed forms beside the files online, once all is repaired. */
  addCompressed(made: readonly CompressedFile[]): void {
    addCompressed(this.#store, made);
  }

  /** Lets go some of what no return needs; gives whether there is more of it. */
  tidy(atLeast = 0): boolean {
    return tidy(this.#store.journal, this.#store.objects, atLeast);
  }

  close(): void {
    this.#store.journal.close();
  }
}
