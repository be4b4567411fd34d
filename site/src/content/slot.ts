import { isDeepStrictEqual } from 'node:util';
import { contracts, type ContentType, type Entry } from 'shared/generated/index';
import type { EntryKey } from 'shared/rendering';
import type { Graph } from './graph.ts';
import { asEntry } from './same.ts';

/** Of each type, the fields that can be read on their own, by their place among an entry's keys. */
const fieldsOf = new Map(
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
  readonly #fields: ReadonlyMap<string, number>;

  constructor({ type, id, language }: EntryKey, graph: Graph) {
    this.#graph = graph;
    this.#fields = fieldsOf.get(type) ?? new Map();
    this.presence = graph.newKeys(this.#fields.size + 2);
    this.entry = this.#handle({ type, id, language });
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

  /** The key for everything that the entry holds. */
  get #whole(): number {
    return this.presence + 1;
  }

  #read(field: PropertyKey): void {
    if (typeof field === 'symbol' || fixed.has(field)) return;
    const place = this.#fields.get(String(field));
    this.#graph.read(place === undefined ? this.#whole : this.presence + place);
  }

  #handle(identity: EntryKey): Entry {
    const content = (): Entry | EntryKey => this.#content ?? identity;
    const target: object = {};
    return asEntry(
      new Proxy(target, {
        get: (_, field) => {
          this.#read(field);
          return Reflect.get(content(), field) as unknown;
        },
        has: (_, field) => {
          this.#read(field);
          return Reflect.has(content(), field);
        },
        ownKeys: () => {
          this.#graph.read(this.#whole);
          return Reflect.ownKeys(content());
        },
        getOwnPropertyDescriptor: (_, field) => {
          this.#read(field);
          const descriptor = Reflect.getOwnPropertyDescriptor(content(), field);
          return descriptor && { ...descriptor, configurable: true, writable: true };
        },
        set: () => false,
        deleteProperty: () => false,
      }) as Entry,
    );
  }
}

function valueIn(entry: Entry | undefined, field: string): unknown {
  return entry === undefined ? undefined : (Reflect.get(entry, field) as unknown);
}
