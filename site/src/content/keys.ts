/** No selection stands behind a group. */
export const none = -1;

/**
 * What is known of everything that can be read, by its key, in columns of one length. Keys that are made together, as
 * those of an entry's fields, are a group, called by its first key.
 */
export class Keys {
  /** The revision of the last change. */
  changedAt = new Int32Array(1024);
  /** The group to which a key belongs, and by group the revision of the last change of any key of it. */
  groupOf = new Int32Array(1024);
  groupChangedAt = new Int32Array(1024);
  /** By group: the trace of the selection that gives it, or none. */
  selectionOf = new Int32Array(1024);
  /** The last reader who noted a key, and by group who noted one of it. */
  readBy = new Int32Array(1024);
  groupReadBy = new Int32Array(1024);
  #count = 0;

  /** Adds a group of so many keys, given by a selection or not; gives the first. */
  add(count: number, selection = none): number {
    const first = this.#count;
    this.#count += count;
    if (this.#count > this.changedAt.length) this.#widen(Math.max(this.#count, this.changedAt.length * 2));
    this.groupOf.fill(first, first, this.#count);
    this.selectionOf[first] = selection;
    return first;
  }

  touch(key: number, revision: number): void {
    this.changedAt[key] = revision;
    this.groupChangedAt[this.groupOf[key] ?? key] = revision;
  }

  #widen(length: number): void {
    const wider = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const column = new Int32Array(length);
      column.set(from);
      return column;
    };
    this.changedAt = wider(this.changedAt);
    this.groupOf = wider(this.groupOf);
    this.groupChangedAt = wider(this.groupChangedAt);
    this.selectionOf = wider(this.selectionOf);
    this.readBy = wider(this.readBy);
    this.groupReadBy = wider(this.groupReadBy);
  }
}
