import { Keys, none } from './keys.ts';
import { Reader } from './reader.ts';
import { same } from './same.ts';
import { Traces, type Trace } from './traces.ts';

/** A selection that is kept: what it gave, from what, and the key by which others read it. */
type Selection = { readonly trace: Trace; readonly key: number; compute: () => unknown; value: unknown };

/**
 * What is read of the content, and when it last changed, in numbers: each thing that can be read has a key, each change
 * of the content is a revision. After "Build Systems à la Carte" (Mokhov et al., ICFP 2018): a trace is right while
 * nothing in it has changed since, and a selection that gives the same as before stops a change from going further.
 */
export class Graph {
  #revision = 0;
  readonly #keys = new Keys();
  readonly #traces = new Traces();
  readonly #selections = new Map<string, Selection>();
  /** By trace. */
  readonly #selectionAt: (Selection | undefined)[] = [];
  #reader: Reader | undefined;
  #readers = 0;

  /** Begins a change of the content. */
  advance(): void {
    this.#revision += 1;
    this.#keys.advance(this.#revision);
  }

  /** Numbers for so many things that can be read, and that are asked about together; gives the first. */
  newKeys(count: number): number {
    return this.#keys.add(count);
  }

  /** Says that what a key stands for is another since this revision. */
  touch(key: number): void {
    this.#keys.touch(key, this.#revision);
  }

  /** Notes that whoever is tracked has read what a key stands for. */
  read(key: number): void {
    this.#reader?.read(key);
  }

  /** A trace for what `track` will make. */
  newTrace(): Trace {
    return this.#traces.add();
  }

  /** Takes what has this trace for never made. */
  forget(trace: Trace): void {
    this.#traces.forget(trace);
  }

  /** Lets a trace go: what it was of is gone. */
  remove(trace: Trace): void {
    this.#traces.remove(trace);
  }

  /**
   * Runs a body and notes in a trace what it read; where the body throws, what it makes was never made. One body runs at
   * a time, those that it awaits included.
   */
  async track<T>(trace: Trace, body: () => Promise<T>): Promise<T> {
    const reader = this.#open();
    this.#traces.forget(trace);
    try {
      const value = await body();
      this.#traces.setRight(trace, this.#revision, reader);
      return value;
    } finally {
      this.#reader = reader.outer;
    }
  }

  /** The value of a selection, computed only when something that it read has changed. */
  derive<T>(name: string, compute: () => T): T {
    let selection = this.#selections.get(name);
    if (selection === undefined) {
      const trace = this.#traces.add();
      selection = { trace, key: this.#keys.add(1, trace), compute, value: undefined };
      this.#selectionAt[trace] = selection;
      this.#selections.set(name, selection);
    }
    selection.compute = compute;
    this.#verify(selection.trace);
    this.read(selection.key);
    return selection.value as T;
  }

  /** Tells whether anything that a trace has read is another now; where nothing is, the trace is known to be right. */
  isStale(trace: Trace): boolean {
    const rightAt = this.#traces.rightAt(trace);
    if (!this.#traces.wasMade(trace)) return true;
    if (rightAt === this.#revision) return false;
    if (this.#mayHaveChanged(trace, rightAt) && this.#hasChanged(trace, rightAt)) return true;
    this.#traces.setRight(trace, this.#revision);
    return false;
  }

  /** Tells whether a group of keys has changed: most pages have read nothing of an entry that was touched. */
  #mayHaveChanged(trace: Trace, since: number): boolean {
    const { groups } = this.#traces;
    const areKnown = since >= this.#keys.suspectsSince;
    for (let place = 0; place < groups.length(trace); place += 1) {
      const group = groups.at(trace, place);
      if (areKnown && !this.#keys.isSuspect(group)) continue;
      const selection = this.#keys.selectionOf[group] ?? none;
      if (selection !== none) this.#verify(selection);
      if ((this.#keys.groupChangedAt[group] ?? 0) > since) return true;
    }
    return false;
  }

  /** Tells whether a key has changed. In the order in which they were read: a later one may make no sense any more. */
  #hasChanged(trace: Trace, since: number): boolean {
    const { keys } = this.#traces;
    for (let place = 0; place < keys.length(trace); place += 1) {
      const key = keys.at(trace, place);
      const selection = this.#keys.selectionOf[this.#keys.groupOf[key] ?? key] ?? none;
      if (selection !== none) this.#verify(selection);
      if ((this.#keys.changedAt[key] ?? 0) > since) return true;
    }
    return false;
  }

  /** Computes a selection where it must be. */
  #verify(trace: Trace): void {
    if (this.#traces.rightAt(trace) === this.#revision || !this.isStale(trace)) return;
    const selection = this.#selectionAt[trace];
    if (selection === undefined) return;
    const reader = this.#open();
    try {
      const value = selection.compute();
      if (!this.#traces.wasMade(trace) || !same(value, selection.value)) {
        selection.value = value;
        this.touch(selection.key);
      }
      this.#traces.setRight(trace, this.#revision, reader);
    } finally {
      this.#reader = reader.outer;
    }
  }

  #open(): Reader {
    this.#readers += 1;
    this.#reader = new Reader(this.#readers, this.#reader, this.#keys);
    return this.#reader;
  }
}
