import type { Keys } from './keys.ts';

/** Everything that was read, in its order: how many groups of keys, these groups, and the keys. */
export type Reads = Int32Array;

/** Of who has read nothing. */
export const noReads: Reads = Int32Array.of(0);

/** How many groups some reads begin with. */
export const groupsIn = (reads: Reads): number => reads[0] ?? 0;

/** Notes what is read while one body runs, inside the one that was noting before. */
export class Reader {
  readonly outer: Reader | undefined;
  readonly #number: number;
  readonly #known: Keys;
  readonly #groups: number[] = [];
  readonly #keys: number[] = [];

  /** Each reader of the same keys has a number of its own, from 1. */
  constructor(number: number, outer: Reader | undefined, known: Keys) {
    this.#number = number;
    this.outer = outer;
    this.#known = known;
  }

  /** Notes a key. What an inner reader has noted meanwhile may be noted twice. */
  read(key: number): void {
    const { readBy, groupOf, groupReadBy } = this.#known;
    if (readBy[key] === this.#number) return;
    readBy[key] = this.#number;
    this.#keys.push(key);
    const group = groupOf[key] ?? key;
    if (groupReadBy[group] === this.#number) return;
    groupReadBy[group] = this.#number;
    this.#groups.push(group);
  }

  reads(): Reads {
    const reads = new Int32Array(1 + this.#groups.length + this.#keys.length);
    reads[0] = this.#groups.length;
    reads.set(this.#groups, 1);
    reads.set(this.#keys, 1 + this.#groups.length);
    return reads;
  }
}
