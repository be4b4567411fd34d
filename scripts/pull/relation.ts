import type { DocumentKey } from './assembly.ts';

/** Which documents have something in common: by the thing, and by the document. */
export class Relation {
  readonly #holders = new Map<string, Set<DocumentKey>>();
  readonly #held = new Map<DocumentKey, readonly string[]>();

  /** Says what a document holds now; gives the documents that hold anything that it held or holds. */
  set(key: DocumentKey, things: readonly string[]): readonly DocumentKey[] {
    const before = this.#held.get(key) ?? [];
    for (const thing of before) {
      this.#holders.get(thing)?.delete(key);
      if (this.#holders.get(thing)?.size === 0) this.#holders.delete(thing);
    }
    for (const thing of things) this.#holders.set(thing, (this.#holders.get(thing) ?? new Set()).add(key));
    if (things.length === 0) this.#held.delete(key);
    else this.#held.set(key, things);
    return [...before, ...things].flatMap((thing) => this.of(thing));
  }

  /** What a document holds. */
  held(key: DocumentKey): readonly string[] {
    return this.#held.get(key) ?? [];
  }

  /** The documents that hold a thing. */
  of(thing: string): readonly DocumentKey[] {
    return [...(this.#holders.get(thing) ?? [])];
  }

  /** The first of them, by key. */
  first(thing: string): DocumentKey | undefined {
    return this.of(thing).toSorted()[0];
  }
}
