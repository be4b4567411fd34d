import type { AddressedType } from 'shared/languages';
import { addressAt, addressOf } from './address.ts';
import { addressesIn } from './dead-links.ts';
import type { Document } from './document.ts';
import type { DocumentKey } from './key.ts';
import { targetsOf } from './links.ts';
import { Relation } from './relation.ts';

/** What documents have to do with each other: through their addresses, and through what they name. */
export class Ties {
  /** Who wants an address. */
  readonly claims = new Relation();
  /** Who names a document. */
  readonly names = new Relation();
  /** Whose texts and fields link to an address. */
  readonly links = new Relation();
  /** Who has left an address. */
  readonly left = new Relation();
  readonly #site: string;

  /** @param site what canonical addresses begin with. */
  constructor(site: string) {
    this.#site = site;
  }

  /** Takes over what a document is now; gives who wants an address that it wants or wanted. */
  set(key: DocumentKey, document: Document | undefined): readonly DocumentKey[] {
    const { type, entries, former } = document ?? { entries: [], former: [] };
    this.names.set(
      key,
      entries.flatMap((entry) => [...targetsOf(entry)]),
    );
    this.links.set(
      key,
      entries.flatMap((entry) => addressesIn(entry, this.#site)),
    );
    this.left.set(
      key,
      former.map(({ language, slug }) => addressAt(type as AddressedType, language, slug)),
    );
    return this.claims.set(key, entries.map(addressOf)).flatMap((address) => this.claims.of(address));
  }
}
