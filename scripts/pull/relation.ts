import type { DocumentKey } from './key.ts';

/** A thing by its name, as it was called first, and the documents that hold it. */
type Held = { readonly name: string; readonly holders: Set<DocumentKey> };

/** Which documents have something in common: by the thing, and by the document. */
export class Relation {
  readonly #things = new Map<string, Held>();
  readonly #held = new Map<DocumentKey, readonly string[]>();

  /** Says what a document holds now; gives what it held or holds. */
  set(key: DocumentKey, things: Iterable<string>): readonly string[] {
    const before = this.#held.get(key) ?? [];
    for (const thing of before) {
      const { holders } = this.#thing(thing);
      holders.delete(key);
      if (holders.size === 0) this.#things.delete(thing);
    }
    // One name for all that hold it: thousands of documents name the same few, each in words of its own.
    const after = [...new Set(things)].map((thing) => this.#thing(thing).name);
    for (const thing of after) this.#thing(thing).holders.add(key);
    if (after.length === 0) this.#held.delete(key);
    else this.#held.set(key, after);
    return [...before, ...after];
  }

  /** What a document holds. */
  held(key: DocumentKey): readonly string[] {
    return this.#held.get(key) ?? [];
  }

  /** The documents that hold a thing. */
  of(thing: string): readonly DocumentKey[] {
    return [...(this.#things.get(thing)?.holders ?? [])];
  }

  /** The first of them, by key. */
  first(thing: string): DocumentKey | undefined {
    return this.of(thing).toSorted()[0];
  }

  #thing(name: string): Held {
    const known = this.#things.get(name) ?? { name, holders: new Set() };
    this.#things.set(name, known);
    return known;
  }
}
