import type { FormerAddresses } from 'shared/former-address';
import type { Graph } from './graph.ts';
import { compareCodes } from './order.ts';

/** The former addresses of all documents; who has read any of them has read them all. */
export class FormerTable {
  readonly #graph: Graph;
  readonly #key: number;
  readonly #documents = new Map<string, FormerAddresses>();

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#key = graph.newKeys(1);
  }

  /** Takes over those of some documents; gives what would undo it. */
  change(former: readonly FormerAddresses[]): readonly FormerAddresses[] {
    if (former.length > 0) this.#graph.touch(this.#key);
    return former.map((given) => {
      const { type, id } = given;
      const name = `${type} ${id}`;
      const before = this.#documents.get(name);
      if (given.addresses.length === 0) this.#documents.delete(name);
      else this.#documents.set(name, given);
      return before ?? { type, id, addresses: [] };
    });
  }

  /** All of them, ordered by type and id. */
  all(): readonly FormerAddresses[] {
    this.#graph.read(this.#key);
    return [...this.#documents].sort(([a], [b]) => compareCodes(a, b)).map(([, former]) => former);
  }
}
