import { changed, kept, Keys, unknown } from './keys.ts';
import { groupsIn, noReads, Reader, type Reads } from './reader.ts';
import { same } from './same.ts';

/** From what something was made, in which revision, and up to which revision it is known to be right. */
export type Trace = { reads: Reads; computedAt: number; verifiedAt: number };

/** The trace of what was never made. */
export const neverMade: Readonly<Trace> = { reads: noReads, computedAt: -1, verifiedAt: -1 };

/** A selection that is kept, and what it gave. */
type Selection = Trace & { readonly key: number; compute: () => unknown; value: unknown };

/**
 * What is read of the content, and when it last changed, in numbers: each thing that can be read has a key, each change
 * of the content is a revision. After "Build Systems à la Carte" (Mokhov et al., ICFP 2018): a trace is right while
 * nothing in it has changed since, and a selection that gives the same as before stops a change from going further.
 */
export class Graph {
  #revision = 0;
  readonly #keys = new Keys();
  #selections = new Map<string, Selection>();
  /** By key; a list and not a map, since whoever asks whether a page is up to date asks it of each of its reads. */
  #selectionAt: (Selection | undefined)[] = [];
  #reader: Reader | undefined;
  #readers = 0;

  /** Begins a change of the content. */
  advance(): void {
    this.#revision += 1;
    this.#keys.forget();
  }

  /** Numbers for so many things that can be read, and that are asked about together; gives the first. */
  newKeys(count: number): number {
    for (let added = 0; added < count; added += 1) this.#selectionAt.push(undefined);
    return this.#keys.add(count);
  }

  /** Says that what a key stands for is another since this revision. */
  touch(key: number): void {
    this.#keys.changedAt[key] = this.#revision;
    this.#keys.state[this.#keys.groupOf[key] ?? key] = changed;
  }

  /** Notes that whoever is tracked has read what a key stands for. */
  read(key: number): void {
    this.#reader?.read(key);
  }

  /** Runs a body and gives its trace beside what it gave. One body runs at a time, those that it awaits included. */
  async track<T>(body: () => Promise<T>): Promise<{ readonly value: T; readonly trace: Trace }> {
    const reader = this.#open();
    try {
      const value = await body();
      return { value, trace: { reads: reader.reads(), computedAt: this.#revision, verifiedAt: this.#revision } };
    } finally {
      this.#reader = reader.outer;
    }
  }

  /** The value of a selection, computed only when something that it read has changed. */
  derive<T>(name: string, compute: () => T): T {
    let selection = this.#selections.get(name);
    if (selection === undefined) {
      selection = { key: this.#keys.add(1, unknown), compute, value: undefined, ...neverMade };
      this.#selectionAt.push(selection);
      this.#selections.set(name, selection);
    }
    selection.compute = compute;
    this.#verify(selection);
    this.read(selection.key);
    return selection.value as T;
  }

  /** Tells whether anything that a trace has read is another now; where nothing is, the trace is known to be right. */
  isStale(trace: Trace): boolean {
    const { reads, computedAt, verifiedAt } = trace;
    if (computedAt === -1) return true;
    if (verifiedAt === this.#revision) return false;
    const wasRight = verifiedAt === this.#revision - 1;
    if (wasRight ? this.#hasJustChanged(reads) : this.#hasChanged(reads, computedAt)) return true;
    trace.verifiedAt = this.#revision;
    return false;
  }

  /** Tells whether anything among some reads has changed after a revision, the keys in the order in which they were read. */
  #hasChanged(reads: Reads, since: number): boolean {
    for (let at = 1 + groupsIn(reads); at < reads.length; at += 1) {
      const key = reads[at] ?? 0;
      const selection = this.#selectionAt[key];
      if (selection !== undefined) this.#verify(selection);
      if ((this.#keys.changedAt[key] ?? 0) > since) return true;
    }
    return false;
  }

  /** The same for the newest revision, by groups: most pages have read nothing of an entry that was touched. */
  #hasJustChanged(reads: Reads): boolean {
    const last = groupsIn(reads);
    for (let at = 1; at <= last; at += 1) {
      const group = reads[at] ?? 0;
      if (this.#keys.state[group] === kept) continue;
      const selection = this.#selectionAt[group];
      if (selection === undefined) return this.#hasChanged(reads, this.#revision - 1);
      this.#verify(selection);
      if (this.#keys.state[group] === changed) return true;
    }
    return false;
  }

  #verify(selection: Selection): void {
    if (selection.verifiedAt === this.#revision) return;
    const first = selection.computedAt === -1;
    if (this.isStale(selection)) {
      const reader = this.#open();
      try {
        const value = selection.compute();
        if (first || !same(value, selection.value)) {
          selection.value = value;
          this.touch(selection.key);
        }
        selection.reads = reader.reads();
        selection.computedAt = this.#revision;
      } finally {
        this.#reader = reader.outer;
      }
    }
    if (this.#keys.state[selection.key] === unknown) this.#keys.state[selection.key] = kept;
    selection.verifiedAt = this.#revision;
  }

  #open(): Reader {
    this.#readers += 1;
    this.#reader = new Reader(this.#readers, this.#reader, this.#keys);
    return this.#reader;
  }
}
