/** An officer who edits a small site's content and asks for it to be online, and the publisher that does so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import type { ContentType } from 'shared/generated/index';
import type { AddressedType } from 'shared/languages';
import { pathFor } from 'shared/paths';
import type { PublicationRequest, Receipt } from 'shared/publication';
import { hashFiles } from '../../scripts/disk/hash-files.fixture.ts';
import type { RawAddress, RawEntry, Source } from '../../scripts/pull/source.ts';
import { edit, fewOf, planContent } from './plan.ts';
import { memorySource, publishing } from './publishing.ts';

type Publishing = Awaited<ReturnType<typeof publishing>>;
type Language = RawEntry['language'];

/** Everything new for each test, and online once. */
export class Officer {
  /** What is published in the CMS. */
  content!: Map<ContentType, RawEntry[]>;
  files!: Map<string, Buffer>;
  /** What the CMS knows of addresses that entries have left. */
  former!: RawAddress[];
  /** How the publisher reads the CMS. */
  source!: Source;
  here!: Publishing;
  #asked = 0;

  /** @param named the entries that a test needs, beside three of each type. */
  constructor(named: readonly string[]) {
    beforeEach(async () => {
      this.content = fewOf(await planContent(), named);
      this.files = new Map();
      this.former = [];
      this.source = memorySource(this.content, this.files, this.former);
      this.here = await publishing(this.source);
      await this.here.publisher.reconcile();
    });
  }

  edit(type: ContentType, id: string, language: Language, changes: Readonly<Record<string, unknown>>): void {
    edit(this.content, type, id, language, changes);
  }

  /** Takes an entry away, in one language or in all. */
  withdraw(type: ContentType, id: string, language?: Language): void {
    const isLeft = (entry: RawEntry): boolean =>
      entry.id !== id || (language !== undefined && entry.language !== language);
    this.content.set(type, (this.content.get(type) ?? []).filter(isLeft));
  }

  /** Gives an entry another address, as a publication in the CMS does. */
  rename(type: AddressedType, id: string, language: Language, slug: string): void {
    this.left(type, id, { kind: 'renamed', language, slug: this.slug(type, id, language) });
    this.edit(type, id, language, { slug });
  }

  /** Has the CMS know of an address that an entry has left. */
  left(type: AddressedType, id: string, value: Readonly<Record<string, unknown>>): void {
    this.former.push({ type, id, value: { on: '2026-11-23', ...value } });
  }

  /** The end of the address that an entry has in the CMS now. */
  slug(type: AddressedType, id: string, language: Language): string {
    const entry = this.content.get(type)?.find((one) => one.id === id && one.language === language);
    return String(entry?.attributes['slug']);
  }

  /** A request for a document. */
  about(documentId: string, type: ContentType = 'article', languages: Language[] = ['fr']) {
    const at = this.here.clock.now.toISOString();
    return { ...this.next(), at, kind: 'entry' as const, type, documentId, languages };
  }

  /** The number of a request. */
  next(): { id: number } {
    return { id: (this.#asked += 1) };
  }

  /** Has requests worked off; gives what is told of each. */
  async ask(...requests: PublicationRequest[]): Promise<readonly Receipt[]> {
    this.here.reports.length = 0;
    await this.here.publisher.handle(requests);
    return this.here.reports.flatMap(({ receipts }) => receipts);
  }

  /** Has another publisher start where this one worked; something may happen between the two. */
  async restart(between: (here: Publishing) => void = () => undefined): Promise<void> {
    between(this.here);
    this.here.releases.close();
    this.here = await publishing(memorySource(this.content, this.files, this.former), this.here.varFolder);
    await this.here.publisher.reconcile();
  }

  /** A file as readers see it. */
  online(path: string): string {
    return readFileSync(join(this.here.current, path), 'utf8');
  }

  /** The hash of each file that readers see. */
  tree(): Readonly<Record<string, string>> {
    return hashFiles(this.here.current);
  }

  /** Where the page of an entry is to be found, by the address that it has in the CMS now. */
  path(type: AddressedType, id: string, language: Language): string {
    return `${pathFor(type, language, this.slug(type, id, language)).slice(1)}index.html`;
  }
}
