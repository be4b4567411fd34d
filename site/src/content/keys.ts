/** No selection stands behind a group. */
export const none = -1;

/** So many touches are remembered before those of earlier revisions are forgotten: some hundred publications. */
const mostTouches = 2000;

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
  /** The revision after which every touch is among the suspects. */
  suspectsSince = 0;
  /** A bit for each key: the groups that were touched, and those that selections give. They fit in the processor's cache. */
  #touched = new Int32Array(32);
  #given = new Int32Array(32);
  #touches = 0;
  #count = 0;

  /** Begins a revision. */
  advance(revision: number): void {
    if (this.#touches <= mostTouches) return;
    this.#touched.fill(0);
    this.#touches = 0;
    this.suspectsSince = revision - 1;
  }

  /** Tells whether a group can be another than after `suspectsSince`: most can not, and need not be looked at. */
  isSuspect(group: number): boolean {
    const word = group >> 5;
    return ((((this.#touched[word] ?? 0) | (this.#given[word] ?? 0)) >> (group & 31)) & 1) === 1;
  }

  /** Adds a group of so many keys, given by a selection or not; gives the first. */
  add(count: number, selection = none): number {
    const first = this.#count;
    this.#count += count;
    if (this.#count > this.changedAt.length) this.#widen(Math.max(this.#count, this.changedAt.length * 2));
    this.groupOf.fill(first, first, this.#count);
    this.selectionOf[first] = selection;
    if (selection !== none) mark(this.#given, first);
    return first;
  }

  touch(key: number, revision: number): void {
    const group = this.groupOf[key] ?? key;
    this.changedAt[key] = revision;
    this.groupChangedAt[group] = revision;
    this.#touches += 1;
    mark(this.#touched, group);
  }

  #widen(length: number): void {
    this.changedAt = wider(this.changedAt, length);
    this.groupOf = wider(this.groupOf, length);
    this.groupChangedAt = wider(this.groupChangedAt, length);
    this.selectionOf = wider(this.selectionOf, length);
    this.readBy = wider(this.readBy, length);
    this.groupReadBy = wider(this.groupReadBy, length);
    this.#touched = wider(this.#touched, (length >> 5) + 1);
    this.#given = wider(this.#given, (length >> 5) + 1);
  }
}

function mark(bits: Int32Array, place: number): void {
  const word = place >> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (place & 31));
}

function wider(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const column = new Int32Array(length);
  column.set(from);
  return column;
}
