import { PackedLists } from './packed-lists.ts';
import type { Reader } from './reader.ts';

/** What something was made from, by its number. */
export type Trace = number;

/** Of what was never made. */
const never = -1;

/** What was read to make things, and up to which revision they are known to be right. */
export class Traces {
  /** Keys, and the groups that they belong to, in the order in which they were read. */
  readonly keys = new PackedLists();
  readonly groups = new PackedLists();
  #rightAt = new Int32Array(1024).fill(never);
  #count = 0;
  readonly #free: Trace[] = [];

  /** A trace of what was never made. */
  add(): Trace {
    const trace = this.#free.pop() ?? this.#count;
    if (trace === this.#count) this.#count += 1;
    if (this.#count > this.#rightAt.length) {
      const wider = new Int32Array(this.#rightAt.length * 2).fill(never);
      wider.set(this.#rightAt);
      this.#rightAt = wider;
    }
    return trace;
  }

  /** The last revision for which something is known to be right; before all revisions where it was never made. */
  rightAt(trace: Trace): number {
    return this.#rightAt[trace] ?? never;
  }

  wasMade(trace: Trace): boolean {
    return this.rightAt(trace) !== never;
  }

  /** Says that something is right in a revision, having read this or, where nothing is said, what it had read before. */
  setRight(trace: Trace, revision: number, read?: Pick<Reader, 'keys' | 'groups'>): void {
    this.#rightAt[trace] = revision;
    if (read === undefined) return;
    this.keys.set(trace, read.keys);
    this.groups.set(trace, read.groups);
  }

  /** Takes something for never made. */
  forget(trace: Trace): void {
    this.#rightAt[trace] = never;
  }

  /** Lets a number go, for whatever is added next. */
  remove(trace: Trace): void {
    this.forget(trace);
    this.keys.set(trace, []);
    this.groups.set(trace, []);
    this.#free.push(trace);
  }
}
