import { same } from './same.ts';

/** A selection that is kept: what it gave, what it had read, and when it was last known to be right. */
type Selection = {
  readonly key: number;
  compute: () => unknown;
  value: unknown;
  reads: Reads;
  computedAt: number;
  verifiedAt: number;
};

/** The numbers of everything that was read, which may stand there more than once. */
export type Reads = Int32Array;

/**
 * What is read of the content, and when it last changed, in numbers: each thing that can be read has a key, each change
 * of the content is a revision. After "Build Systems à la Carte" (Mokhov et al., ICFP 2018): a trace is right while
 * nothing in it has changed since, and a selection that gives the same as before stops a change from going further.
 */
export class Graph {
  #revision = 0;
  #changedAt = new Int32Array(1024);
  #keys = 0;
  #selections = new Map<string, Selection>();
  /** By key; a list and not a map, since whoever asks whether a page is up to date asks it of each of its reads. */
  #selectionAt: (Selection | undefined)[] = [];
  #reader: Reader | undefined;
  #readers = 0;

  /** The number of the newest change. */
  get revision(): number {
    return this.#revision;
  }

  /** Begins a change of the content. */
  advance(): void {
    this.#revision += 1;
  }

  /** Numbers for so many things that can be read; gives the first. */
  newKeys(count: number): number {
    const first = this.#keys;
    this.#keys += count;
    for (let added = 0; added < count; added += 1) this.#selectionAt.push(undefined);
    if (this.#keys > this.#changedAt.length) {
      const wider = new Int32Array(Math.max(this.#keys, this.#changedAt.length * 2));
      wider.set(this.#changedAt);
      this.#changedAt = wider;
    }
    return first;
  }

  /** Says that what a key stands for is another since this revision. */
  touch(key: number): void {
    this.#changedAt[key] = this.#revision;
  }

  /** Notes that whoever is tracked has read what a key stands for. */
  read(key: number): void {
    this.#reader?.read(key);
  }

  /** Runs a body and gives what it read beside what it gave. One body runs at a time, those that it awaits included. */
  async track<T>(body: () => Promise<T>): Promise<{ readonly value: T; readonly reads: Reads }> {
    const reader = this.#open();
    try {
      return { value: await body(), reads: reader.reads() };
    } finally {
      this.#reader = reader.outer;
    }
  }

  /** The value of a selection, computed only when something that it read has changed. */
  derive<T>(name: string, compute: () => T): T {
    let selection = this.#selections.get(name);
    if (selection === undefined) {
      const key = this.newKeys(1);
      selection = { key, compute, value: undefined, reads: new Int32Array(0), computedAt: -1, verifiedAt: -1 };
      this.#selections.set(name, selection);
      this.#selectionAt[key] = selection;
    }
    selection.compute = compute;
    this.#verify(selection);
    this.read(selection.key);
    return selection.value as T;
  }

  /** Tells whether anything among some reads has changed after a revision. */
  hasChanged(reads: Reads, since: number): boolean {
    for (const key of reads) {
      const selection = this.#selectionAt[key];
      if (selection !== undefined) this.#verify(selection);
      if ((this.#changedAt[key] ?? 0) > since) return true;
    }
    return false;
  }

  #verify(selection: Selection): void {
    if (selection.verifiedAt === this.#revision) return;
    const first = selection.computedAt === -1;
    if (first || this.hasChanged(selection.reads, selection.computedAt)) {
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
    selection.verifiedAt = this.#revision;
  }

  #open(): Reader {
    this.#readers += 1;
    this.#reader = new Reader(this.#readers, this.#reader, this.#seen);
    return this.#reader;
  }

  /** By key: the last reader who noted it, so that most repeated reads are noted once. */
  #seen: number[] = [];
}

class Reader {
  readonly outer: Reader | undefined;
  readonly #number: number;
  readonly #seen: number[];
  readonly #keys: number[] = [];

  constructor(number: number, outer: Reader | undefined, seen: number[]) {
    this.#number = number;
    this.outer = outer;
    this.#seen = seen;
  }

  read(key: number): void {
    if (this.#seen[key] === this.#number) return;
    this.#seen[key] = this.#number;
    this.#keys.push(key);
  }

  reads(): Reads {
    return Int32Array.from(this.#keys);
  }
}
