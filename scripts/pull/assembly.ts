import type { Entry } from 'shared/generated/index';
import type { FormerAddresses } from 'shared/former-address';
import type { ContentChange } from 'shared/rendering';
import { isDeepStrictEqual } from 'node:util';
import type { Document } from './document.ts';
import { formerFindings, formerOf } from './former.ts';
import { contentTypes, partsOf, type DocumentKey } from './key.ts';
import type { Finding } from './report.ts';
import { Standing } from './standing.ts';

/** Documents by their keys; nothing where a document is gone. */
export type Documents = ReadonlyMap<DocumentKey, Document | undefined>;

/** Content that may be believed, and what had to be left out of it. */
export type Content = {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  readonly former: readonly FormerAddresses[];
};

/** Documents put together to content: no two at one address, relations only to what is there, translations known. */
export class Assembly {
  readonly #documents = new Map<DocumentKey, Document>();
  readonly #standing: Standing;

  /** @param site what canonical addresses begin with: links that name it lead to what stands here. */
  constructor(site: string) {
    this.#standing = new Standing(site);
  }

  /** Puts documents in, or takes them out; gives what changes on the site. */
  apply(documents: Documents): ContentChange {
    const touched = new Set<DocumentKey>(documents.keys());
    const former: FormerAddresses[] = [];
    for (const [key, document] of documents) {
      for (const claimant of this.#standing.ties.set(key, document)) touched.add(claimant);
      const [type, id] = partsOf(key);
      const addresses = document?.former ?? [];
      if (!isDeepStrictEqual(addresses, this.#documents.get(key)?.former ?? [])) former.push({ type, id, addresses });
      if (document === undefined) this.#documents.delete(key);
      else this.#documents.set(key, document);
    }
    const change = this.#standing.settle(touched, this.#documents);
    return former.length === 0 ? change : { ...change, former };
  }

  /** Everything that is there, types and ids in order. */
  content(): Content {
    const keys = [...this.#documents.keys()].sort();
    const inOrder = contentTypes.flatMap((type) => keys.filter((key) => key.startsWith(`${type}/`)));
    return {
      entries: inOrder.flatMap((key) => this.entries(key)),
      findings: inOrder.flatMap((key) => this.findings(key)),
      former: inOrder.flatMap((key) => formerOf(this.#documents.get(key))),
    };
  }

  /** The documents that are there, those that are left out included. */
  keys(): IterableIterator<DocumentKey> {
    return this.#documents.keys();
  }

  /** What is there under some keys: applied again, it undoes whatever else was. */
  documents(keys: Iterable<DocumentKey>): Documents {
    return new Map([...keys].map((key) => [key, this.#documents.get(key)]));
  }

  /** A document as it was put in. */
  document(key: DocumentKey): Document | undefined {
    return this.#documents.get(key);
  }

  /** The documents that want an address. */
  claimants(address: string): readonly DocumentKey[] {
    return this.#standing.ties.claims.of(address);
  }

  /** What is on the site of a document. */
  entries(key: DocumentKey): readonly Entry[] {
    return this.#standing.of(key).entries;
  }

  /** What the officer should know of a document. */
  findings(key: DocumentKey): readonly Finding[] {
    const { ties } = this.#standing;
    const { findings, deadLinks } = this.#standing.of(key);
    const document = this.#documents.get(key);
    const isTaken = (address: string): boolean => this.#standing.isTaken(address);
    return [
      ...(document?.findings ?? []),
      ...findings,
      ...deadLinks,
      ...formerFindings(document, {
        takenByOther: (address) => isTaken(address) && ties.claims.first(address) !== key,
        leads: (address) => isTaken(address) || ties.left.of(address).length > 0,
      }),
    ];
  }

  /** What is told of links that lead to some addresses, as `addressOf` writes them: those at which nothing stands. */
  deadLinksTo(addresses: Iterable<string>): readonly Finding[] {
    return this.#standing.deadLinksTo(addresses);
  }

  /** The documents that show a file of the CMS. */
  showing(url: string): DocumentKey[] {
    return [...this.#documents].filter(([, { files }]) => files.has(url)).map(([key]) => key);
  }
}
