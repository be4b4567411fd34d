import type { Entry } from 'shared/generated/index';
import type { AddressedType } from 'shared/languages';
import type { FormerAddresses } from 'shared/former-address';
import type { ContentChange, EntryKey } from 'shared/rendering';
import { isDeepStrictEqual } from 'node:util';
import { addressAt, addressOf } from './address.ts';
import { changeOf } from './change.ts';
import type { Document } from './document.ts';
import { formerFindings } from './former.ts';
import { contentTypes, isContentType, keyOf, partsOf, type DocumentKey } from './key.ts';
import { targetsOf } from './links.ts';
import { acceptedOf, linkedOf, nowhere, type Placed } from './placed.ts';
import { Relation } from './relation.ts';
import type { Finding } from './report.ts';
import { addressesIn } from './text-links.ts';

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
  readonly #placed = new Map<DocumentKey, Placed>();
  /** Who wants an address, who names a document, and whose texts link to an address. */
  readonly #claims = new Relation();
  readonly #names = new Relation();
  readonly #links = new Relation();
  /** Who has left an address. */
  readonly #left = new Relation();

  /** Puts documents in, or takes them out; gives what changes on the site. */
  apply(documents: Documents): ContentChange {
    const touched = new Set<DocumentKey>(documents.keys());
    const former: FormerAddresses[] = [];
    for (const [key, document] of documents) {
      for (const address of this.#claims.set(key, (document?.entries ?? []).map(addressOf)))
        for (const claimant of this.#claims.of(address)) touched.add(claimant);
      const named = (document?.entries ?? []).flatMap((entry) => [...targetsOf(entry)]);
      this.#names.set(key, named);
      this.#links.set(key, (document?.entries ?? []).flatMap(addressesIn));
      const [type, id] = partsOf(key);
      const addresses = document?.former ?? [];
      if (!isDeepStrictEqual(addresses, this.#documents.get(key)?.former ?? [])) former.push({ type, id, addresses });
      this.#left.set(
        key,
        addresses.map(({ language, slug }) => addressAt(type as AddressedType, language, slug)),
      );
      if (document === undefined) this.#documents.delete(key);
      else this.#documents.set(key, document);
    }
    const stale = new Set(touched);
    for (const key of touched) {
      const stood = this.#stands(key);
      const stoodAt = this.#addresses(key);
      this.#place(key);
      const standsAt = this.#addresses(key);
      for (const address of [...stoodAt, ...standsAt])
        if (stoodAt.has(address) !== standsAt.has(address))
          for (const referrer of this.#links.of(address)) stale.add(referrer);
      if (stood !== this.#stands(key)) for (const referrer of this.#names.of(key)) stale.add(referrer);
    }
    const change: { entries: Entry[]; removed: EntryKey[] } = { entries: [], removed: [] };
    for (const key of stale) this.#link(key, change);
    return former.length === 0 ? change : { ...change, former };
  }

  /** Everything that is there, types and ids in order. */
  content(): Content {
    const keys = [...this.#documents.keys()].sort();
    const inOrder = contentTypes.flatMap((type) => keys.filter((key) => key.startsWith(`${type}/`)));
    return {
      entries: inOrder.flatMap((key) => this.#placed.get(key)?.entries ?? []),
      findings: inOrder.flatMap((key) => this.findings(key)),
      former: inOrder.flatMap((key) => this.#formerOf(key)),
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
    return this.#claims.of(address);
  }

  /** What is on the site of a document. */
  entries(key: DocumentKey): readonly Entry[] {
    return this.#placed.get(key)?.entries ?? [];
  }

  /** What the officer should know of a document. */
  findings(key: DocumentKey): readonly Finding[] {
    const { findings, deadLinks } = this.#placed.get(key) ?? nowhere;
    const document = this.#documents.get(key);
    return [
      ...(document?.findings ?? []),
      ...findings,
      ...deadLinks,
      ...formerFindings(document, {
        takenByOther: (address) => this.#isTaken(address) && this.#claims.first(address) !== key,
        leads: (address) => this.#isTaken(address) || this.#left.of(address).length > 0,
      }),
    ];
  }

  /** The documents that show a file of the CMS. */
  showing(url: string): DocumentKey[] {
    return [...this.#documents].filter(([, { files }]) => files.has(url)).map(([key]) => key);
  }

  #formerOf(key: DocumentKey): readonly FormerAddresses[] {
    const { type, id, former: addresses } = this.#documents.get(key) ?? {};
    return type === undefined || id === undefined || !addresses?.length ? [] : [{ type, id, addresses }];
  }

  #stands(key: DocumentKey): boolean {
    return (this.#placed.get(key)?.accepted ?? []).length > 0;
  }

  #addresses(key: DocumentKey): ReadonlySet<string> {
    return new Set(this.#placed.get(key)?.accepted.map(addressOf));
  }

  #isTaken(address: string): boolean {
    const owner = this.#claims.first(address);
    return owner !== undefined && this.#addresses(owner).has(address);
  }

  /** Leaves out what stands at the address of another document: the first one by id has it. */
  #place(key: DocumentKey): void {
    const document = this.#documents.get(key);
    if (document === undefined) {
      this.#placed.set(key, { ...nowhere, entries: this.entries(key) });
      return;
    }
    const { accepted, findings } = acceptedOf(document, (entry) => this.#claims.first(addressOf(entry)) === key);
    this.#placed.set(key, { ...nowhere, accepted, findings, entries: this.entries(key) });
  }

  #link(key: DocumentKey, change: { entries: Entry[]; removed: EntryKey[] }): void {
    const placed = this.#placed.get(key) ?? nowhere;
    const lost = new Set(this.#links.held(key).filter((address) => !this.#isTaken(address)));
    const stands = (type: string, id: string): boolean => isContentType(type) && this.#stands(keyOf(type, id));
    const { entries, deadLinks } = linkedOf(placed.accepted, lost, stands);
    const { entries: changed, removed } = changeOf(placed.entries, entries);
    change.entries.push(...changed);
    change.removed.push(...removed);
    if (entries.length === 0 && !this.#documents.has(key)) this.#placed.delete(key);
    else this.#placed.set(key, { ...placed, entries, deadLinks });
  }
}
