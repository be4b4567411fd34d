import type { Entry } from 'shared/generated/index';
import type { ContentChange } from 'shared/rendering';
import { addressOf } from './address.ts';
import { changeOf } from './change.ts';
import { withoutDeadLinks } from './dead-links.ts';
import type { Document } from './document.ts';
import { isContentType, keyOf, type DocumentKey } from './key.ts';
import { acceptedOf, linkedOf, nowhere, type Placed } from './placed.ts';
import type { Finding } from './report.ts';
import { Ties } from './ties.ts';

/** Documents in their places: who stands at an address that several want, and what of them leads somewhere. */
export class Standing {
  readonly ties: Ties;
  readonly #placed = new Map<DocumentKey, Placed>();
  readonly #site: string;

  /** @param site what canonical addresses begin with: links that name it lead to what stands here. */
  constructor(site: string) {
    this.#site = site;
    this.ties = new Ties(site);
  }

  /** A document in its place. */
  of(key: DocumentKey): Placed {
    return this.#placed.get(key) ?? nowhere;
  }

  /** Tells whether the page of an entry is at an address. */
  isTaken(address: string): boolean {
    const owner = this.ties.claims.first(address);
    return owner !== undefined && this.#addresses(owner).has(address);
  }

  /**
   * Puts documents that are others now in their places, with those who want the same addresses, and links anew whatever
   * names them; gives what changes on the site.
   */
  settle(
    touched: ReadonlySet<DocumentKey>,
    documents: ReadonlyMap<DocumentKey, Document>,
  ): Pick<ContentChange, 'entries' | 'removed'> {
    const stale = new Set(touched);
    for (const key of touched) {
      const [stood, stoodAt] = [this.#stands(key), this.#addresses(key)];
      this.#place(key, documents.get(key));
      const standsAt = this.#addresses(key);
      for (const address of [...stoodAt, ...standsAt])
        if (stoodAt.has(address) !== standsAt.has(address))
          for (const referrer of this.ties.links.of(address)) stale.add(referrer);
      if (stood !== this.#stands(key)) for (const referrer of this.ties.names.of(key)) stale.add(referrer);
    }
    const changes = [...stale].map((key) => this.#link(key, documents.has(key)));
    return {
      entries: changes.flatMap(({ entries }) => entries),
      removed: changes.flatMap(({ removed }) => removed),
    };
  }

  /** What is told of links that lead to some addresses, those at which nothing stands. */
  deadLinksTo(addresses: Iterable<string>): readonly Finding[] {
    const empty = new Set([...addresses].filter((address) => !this.isTaken(address)));
    const referrers = new Set([...empty].flatMap((address) => this.ties.links.of(address)));
    return [...referrers]
      .flatMap((key) => this.of(key).accepted)
      .flatMap((entry) => withoutDeadLinks(entry, this.#site, (address) => !empty.has(address)).findings);
  }

  #stands(key: DocumentKey): boolean {
    return this.of(key).accepted.length > 0;
  }

  #addresses(key: DocumentKey): ReadonlySet<string> {
    return new Set(this.of(key).accepted.map(addressOf));
  }

  /** Leaves out what stands at the address of another document: the first one by id has it. */
  #place(key: DocumentKey, document: Document | undefined): void {
    const isFirst = (entry: Entry): boolean => this.ties.claims.first(addressOf(entry)) === key;
    const placed = document === undefined ? {} : acceptedOf(document, isFirst);
    this.#placed.set(key, { ...nowhere, ...placed, entries: this.of(key).entries });
  }

  #link(key: DocumentKey, isThere: boolean): Pick<ContentChange, 'entries' | 'removed'> {
    const placed = this.of(key);
    const lost = new Set(this.ties.links.held(key).filter((address) => !this.isTaken(address)));
    const stands = (type: string, id: string): boolean => isContentType(type) && this.#stands(keyOf(type, id));
    const { entries, deadLinks } = linkedOf(placed.accepted, lost, this.#site, stands);
    if (entries.length === 0 && !isThere) this.#placed.delete(key);
    else this.#placed.set(key, { ...placed, entries, deadLinks });
    return changeOf(placed.entries, entries);
  }
}
