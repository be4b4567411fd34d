import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { formerTable, type FormerLine } from 'shared/former-address';
import { readFormerTable } from '../render/serving-files.ts';

/** What is answered at an address that an entry has left: where the reader is led, or that it is gone. */
export type FormerAnswer = { readonly status: 301; readonly to: string } | { readonly status: 410 };

type Table = ReadonlyMap<string, FormerLine>;

/**
 * The former addresses of the site in a folder. Its table is read again when a release changes it; one that cannot be read,
 * such as another version's, leads nowhere and keeps no page from its readers.
 */
export class FormerAddresses {
  readonly #path: string;
  readonly #failed: (error: unknown) => void;
  #last: { readonly file: string; readonly table: Table } = { file: '', table: new Map() };

  /** @param failed is told once of a table that cannot be read. */
  constructor(site: string, failed: (error: unknown) => void) {
    this.#path = join(site, formerTable);
    this.#failed = failed;
  }

  /** What is answered at a path of the site, in its own letters, as pages are found: with or without what ends it. */
  async at(path: string): Promise<FormerAnswer | undefined> {
    const table = await this.#table();
    const wanted = path.normalize('NFC').replace(/\/index\.html$/, '/');
    const line = table.get(wanted) ?? table.get(`${wanted}/`);
    if (line?.status === 410) return { status: 410 };
    if (line !== undefined) return { status: 301, to: line.to };
    for (let end = wanted.lastIndexOf('/'); end > 0; end = wanted.lastIndexOf('/', end - 1)) {
      const above = table.get(wanted.slice(0, end + 1));
      if (above?.status === 301 && above.withBelow) return { status: 301, to: above.to + wanted.slice(end + 1) };
    }
    return undefined;
  }

  async #table(): Promise<Table> {
    const opened = await open(this.#path).catch(() => undefined);
    if (opened === undefined) return new Map();
    try {
      const { ino, mtimeMs, size } = await opened.stat();
      const file = [ino, mtimeMs, size].join(' ');
      if (this.#last.file !== file) {
        const text = await opened.readFile('utf8');
        this.#last = { file, table: this.#read(text) };
      }
      return this.#last.table;
    } finally {
      await opened.close();
    }
  }

  #read(text: string): Table {
    try {
      return new Map(readFormerTable(text).map((line) => [line.from, line]));
    } catch (error) {
      this.#failed(error);
      return new Map();
    }
  }
}
