import type { Keys } from './keys.ts';

/** Notes what is read while one body runs, inside the one that was noting before. */
export class Reader {
  readonly outer: Reader | undefined;
  /** What was read, in its order: keys, and the groups that they belong to. */
  readonly keys: number[] = [];
  readonly groups: number[] = [];
  readonly #number: number;
  readonly #known: Keys;

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
    this.keys.push(key);
    const group = groupOf[key] ?? key;
    if (groupReadBy[group] === this.#number) return;
    groupReadBy[group] = this.#number;
    this.groups.push(group);
  }
}
