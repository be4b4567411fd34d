import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languageCodes } from 'shared/languages';
import { searchRecordsPath } from 'shared/paths';

const folders = languageCodes.map((code) => searchRecordsPath(code).slice(1));

/** What the index of the search is made from, as it was rendered last, and whether that index is online. */
export class SearchRecords {
  readonly #folder: string;
  #isIndexed = false;

  /** @param folder an empty folder of its own */
  constructor(folder: string) {
    this.#folder = folder;
  }

  has(path: string): boolean {
    return folders.some((folder) => path.startsWith(folder));
  }

  put(path: string, body: Uint8Array): void {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
    this.#isIndexed = false;
  }

  /**
   * Lays the records into a folder where an index is to be made of them; gives whether it is. It is of every language or of
   * none; records that could not be rendered now are what they were before.
   * @param rendered what the renderer renders now: parts that are not among it were of more entries than there are.
   */
  lay(folder: string, rendered: Iterable<string>): boolean {
    const paths = [...rendered].filter((path) => this.has(path));
    const isWhole = paths.length > 0 && paths.every((path) => existsSync(join(this.#folder, path)));
    if (this.#isIndexed || !isWhole) return false;
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      copyFileSync(join(this.#folder, path), join(folder, path));
    }
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
