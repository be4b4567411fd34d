import { isDeepStrictEqual } from 'node:util';
import { contracts, type ContentType, type Entry } from 'shared/generated/index';
import type { EntryKey } from 'shared/rendering';
import type { Graph } from './graph.ts';
import { asEntry } from './same.ts';

/** Of each type, the fields that can be read on their own, by their place among an entry's keys. */
const fieldsOf: ReadonlyMap<ContentType, ReadonlyMap<PropertyKey, number>> = new Map(
  (Object.keys(contracts) as ContentType[]).map((type) => [
    type,
    new Map(['translations', ...Object.keys(contracts[type].fields)].map((field, at) => [field, at + 2])),
  ]),
);

/** What never changes as long as an entry is itself. */
const fixed: ReadonlySet<PropertyKey> = new Set(['type', 'id', 'language']);

/**
 * The place of an entry in the content. `entry` is what templates hold: one object as long as the content lives, which
 * gives what stands in the place now and notes each field that is read.
 */
export class Slot {
  readonly entry: Entry;
  /** That the entry is there at all. */
  readonly presence: number;
  #content: Entry | undefined;
  readonly #graph: Graph;
  readonly #fields: ReadonlyMap<PropertyKey, number>;

  constructor({ type, id, language }: EntryKey, graph: Graph) {
    this.#graph = graph;
    this.#fields = fieldsOf.get(type) ?? new Map();
    this.presence = graph.newKeys(this.#fields.size + 2);
    this.entry = asEntry(new Proxy({}, new Handler(this, { type, id, language })) as Entry);
  }

  /** What stands here, or nothing where the entry is not published. */
  get content(): Entry | undefined {
    return this.#content;
  }

  /** Puts an entry here, or takes it away; whoever read a field that is another now is out of date. */
  put(content: Entry | undefined): void {
    const before = this.#content;
    this.#content = content;
    if ((before === undefined) !== (content === undefined)) this.#graph.touch(this.presence);
    let changed = false;
    for (const [field, place] of this.#fields) {
      if (isDeepStrictEqual(valueIn(before, field), valueIn(content, field))) continue;
      this.#graph.touch(this.presence + place);
      changed = true;
    }
    if (changed) this.#graph.touch(this.#whole);
  }

  /** Notes that a field was read, or what is no field: then all that the entry holds. */
  read(field: PropertyKey): void {
    if (typeof field === 'symbol' || fixed.has(field)) return;
    const place = this.#fields.get(field);
    this.#graph.read(place === undefined ? this.#whole : this.presence + place);
  }

  /** Notes that all that the entry holds was read. */
  readWhole(): void {
    this.#graph.read(this.#whole);
  }

  /** The key for everything that the entry holds. */
  get #whole(): number {
    return this.presence + 1;
  }
}

/** What the object of a slot does: it looks into the slot, and has the slot note what was read. */
class Handler implements ProxyHandler<object> {
  readonly #slot: Slot;
  readonly #identity: EntryKey;
  constructor(slot: Slot, identity: EntryKey) {
    this.#slot = slot;
    this.#identity = identity;
  }

  get(_: object, field: PropertyKey): unknown {
    this.#slot.read(field);
    return Reflect.get(this.#content, field) as unknown;
  }

  has(_: object, field: PropertyKey): boolean {
    this.#slot.read(field);
    return Reflect.has(this.#content, field);
  }

  ownKeys(): ArrayLike<string | symbol> {
    this.#slot.readWhole();
    return Reflect.ownKeys(this.#content);
  }

  getOwnPropertyDescriptor(_: object, field: PropertyKey): PropertyDescriptor | undefined {
    this.#slot.read(field);
    const content = this.#content;
    if (!Object.hasOwn(content, field)) return undefined;
    const value: unknown = Reflect.get(content, field);
    return { value, enumerable: true, configurable: true, writable: true };
  }

  set(): boolean {
    return false;
  }

  deleteProperty(): boolean {
    return false;
  }

  get #content(): object {
    return this.#slot.content ?? this.#identity;
  }
}

function valueIn(entry: Entry | undefined, field: PropertyKey): unknown {
  return entry === undefined ? undefined : (Reflect.get(entry, field) as unknown);
}
