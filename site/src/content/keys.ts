/** What is known of a group of keys in the newest revision: that it is as before, that it is another, or nothing yet. */
export const [kept, changed, unknown] = [0, 1, 2];

/**
 * What is known of everything that can be read, by its key, in columns of one length. Keys that are made together, as
 * those of an entry's fields, are a group, called by its first key.
 */
export class Keys {
  /** The revision of the last change. */
  changedAt = new Int32Array(1024);
  /** The group to which a key belongs. */
  groupOf = new Int32Array(1024);
  /** By group, in the newest revision. Millions of reads are looked up after a change: a byte each stays in the cache. */
  state = new Uint8Array(1024);
  /** The last reader who noted a key, and by group who noted one of it. */
  readBy = new Int32Array(1024);
  groupReadBy = new Int32Array(1024);
  /** By group: what is known of it before anybody asks. */
  #unasked = new Uint8Array(1024);
  #count = 0;

  /** Adds a group of so many keys, of which a new revision knows this before anybody asks; gives the first. */
  add(count: number, unasked: typeof kept | typeof unknown = kept): number {
    const first = this.#count;
    this.#count += count;
    if (this.#count > this.state.length) this.#widen(Math.max(this.#count, this.state.length * 2));
    this.groupOf.fill(first, first, this.#count);
    this.#unasked[first] = unasked;
    return first;
  }

  /** Begins a revision. */
  forget(): void {
    this.state.set(this.#unasked);
  }

  #widen(length: number): void {
    const numbers = (from: Int32Array): Int32Array<ArrayBuffer> => filled(new Int32Array(length), from);
    const bytes = (from: Uint8Array): Uint8Array<ArrayBuffer> => filled(new Uint8Array(length), from);
    this.changedAt = numbers(this.changedAt);
    this.groupOf = numbers(this.groupOf);
    this.readBy = numbers(this.readBy);
    this.groupReadBy = numbers(this.groupReadBy);
    this.state = bytes(this.state);
    this.#unasked = bytes(this.#unasked);
  }
}

function filled<T extends { set(from: ArrayLike<number>): void }>(column: T, from: ArrayLike<number>): T {
  column.set(from);
  return column;
}
