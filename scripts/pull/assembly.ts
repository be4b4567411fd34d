import { isDeepStrictEqual } from 'node:util';
import { contracts, type ContentType, type Entry } from 'shared/generated/index';
import { languageCodes, sourceLanguage, type Language } from 'shared/languages';
import type { ContentChange, EntryKey } from 'shared/rendering';
import { addressOf, sourceFinding, twinFinding } from './address.ts';
import type { Document } from './document.ts';
import { linked, targetsOf } from './links.ts';
import { Relation } from './relation.ts';
import type { Finding } from './report.ts';

/** `city/tanger`: a document, whatever its language. */
export type DocumentKey = `${ContentType}/${string}`;
/** Documents by their keys; nothing where a document is gone. */
export type Documents = ReadonlyMap<DocumentKey, Document | undefined>;

/** Content that may be believed, and what had to be left out of it. */
export type Content = { readonly entries: readonly Entry[]; readonly findings: readonly Finding[] };

export const contentTypes = Object.keys(contracts) as ContentType[];

/** A document in its place among the others: without what another one's address keeps out, and linked. */
type Placed = { readonly accepted: readonly Entry[]; readonly entries: readonly Entry[]; readonly findings: Finding[] };

const none: Placed = { accepted: [], entries: [], findings: [] };

export const keyOf = (type: ContentType, id: string): DocumentKey => `${type}/${id}`;

/** Documents put together to content: no two at one address, relations only to what is there, translations known. */
export class Assembly {
  readonly #documents = new Map<DocumentKey, Document>();
  readonly #placed = new Map<DocumentKey, Placed>();
  /** Who wants an address, and who names a document. */
  readonly #claims = new Relation();
  readonly #names = new Relation();

  /** Puts documents in, or takes them out; gives what changes on the site. */
  apply(documents: Documents): ContentChange {
    const touched = new Set<DocumentKey>(documents.keys());
    for (const [key, document] of documents) {
      for (const address of this.#claims.set(key, (document?.entries ?? []).map(addressOf)))
        for (const claimant of this.#claims.of(address)) touched.add(claimant);
      const named = (document?.entries ?? []).flatMap((entry) => [...targetsOf(entry)]);
      this.#names.set(key, named);
      if (document === undefined) this.#documents.delete(key);
      else this.#documents.set(key, document);
    }
    const stale = new Set(touched);
    for (const key of touched) {
      const stood = this.#stands(key);
      this.#place(key);
      if (stood !== this.#stands(key)) for (const referrer of this.#names.of(key)) stale.add(referrer);
    }
    const change: { entries: Entry[]; removed: EntryKey[] } = { entries: [], removed: [] };
    for (const key of stale) this.#link(key, change);
    return change;
  }

  /** Everything that is there, types and ids in order. */
  content(): Content {
    const keys = [...this.#documents.keys()].sort();
    const inOrder = contentTypes.flatMap((type) => keys.filter((key) => key.startsWith(`${type}/`)));
    return {
      entries: inOrder.flatMap((key) => this.#placed.get(key)?.entries ?? []),
      findings: inOrder.flatMap((key) => this.findings(key)),
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
    return [...(this.#documents.get(key)?.findings ?? []), ...(this.#placed.get(key)?.findings ?? [])];
  }

  /** The documents that show a file of the CMS. */
  showing(url: string): DocumentKey[] {
    return [...this.#documents].filter(([, { files }]) => files.has(url)).map(([key]) => key);
  }

  #stands(key: DocumentKey): boolean {
    return (this.#placed.get(key)?.accepted ?? []).length > 0;
  }

  /** Leaves out what stands at the address of another document: the first one by id has it. */
  #place(key: DocumentKey): void {
    const document = this.#documents.get(key);
    if (document === undefined) {
      this.#placed.set(key, { ...none, entries: this.entries(key) });
      return;
    }
    const accepted: Entry[] = [];
    const findings: Finding[] = [];
    for (const entry of document.entries) {
      if (entry.language !== sourceLanguage && accepted.length === 0) findings.push(sourceFinding(entry));
      else if (this.#claims.first(addressOf(entry)) === key) accepted.push(entry);
      else findings.push(twinFinding(entry));
    }
    this.#placed.set(key, { accepted, findings, entries: this.entries(key) });
  }

  #link(key: DocumentKey, change: { entries: Entry[]; removed: EntryKey[] }): void {
    const placed = this.#placed.get(key) ?? none;
    const translations = Object.fromEntries(
      placed.accepted.map((entry) => [entry.language, 'slug' in entry ? entry.slug : '']),
    ) as Entry['translations'];
    const stands = (type: string, id: string): boolean => this.#stands(`${type}/${id}` as DocumentKey);
    const entries = placed.accepted.map((entry) => linked(entry, translations, stands));
    const byLanguage = (list: readonly Entry[]) =>
      new Map<Language, Entry>(list.map((entry) => [entry.language, entry]));
    const [before, after] = [byLanguage(placed.entries), byLanguage(entries)];
    for (const language of languageCodes) {
      const [was, is] = [before.get(language), after.get(language)];
      if (is !== undefined && !isDeepStrictEqual(was, is)) change.entries.push(is);
      if (is === undefined && was !== undefined) change.removed.push({ type: was.type, id: was.id, language });
    }
    if (entries.length === 0 && !this.#documents.has(key)) this.#placed.delete(key);
    else this.#placed.set(key, { ...placed, entries });
  }
}
