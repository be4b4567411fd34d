import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languageCodes } from 'shared/languages';
import { searchRecordsPath } from 'shared/paths';
import { copyFolder } from '../../disk/copy-folder.ts';

const paths: ReadonlySet<string> = new Set(languageCodes.map((code) => searchRecordsPath(code).slice(1)));

/** What the index of the search is made from, as it was rendered last, and whether that index is online. */
export class SearchRecords {
  readonly #folder: string;
  #isIndexed = false;

  /** @param folder an empty folder of its own */
  constructor(folder: string) {
    this.#folder = folder;
  }

  has(path: string): boolean {
    return paths.has(path);
  }

  put(path: string, body: Uint8Array): void {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
    this.#isIndexed = false;
  }

  /**
   * Lays the records into a folder where an index is to be made of them; gives whether it is. It is of every language or of
   * none; a language of which the records could not be rendered now is found by what they were before.
   */
  lay(folder: string): boolean {
    const isWhole = [...paths].every((path) => existsSync(join(this.#folder, path)));
    if (this.#isIndexed || !isWhole) return false;
    copyFolder(this.#folder, folder);
    return true;
  }

  /** An index was made of what is here. */
  indexed(): void {
    this.#isIndexed = true;
  }

  /** The index that was made is not online. */
  forget(): void {
    this.#isIndexed = false;
  }
}
