import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flush } from '../disk/flush.ts';
import { hashOf } from '../disk/hash-files.ts';
import { codeOf, link } from './link.ts';

/** What earlier releases had online and a return would need, each file under the hash of its bytes. */
export class Objects {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  file = (hash: string): string => join(this.#folder, hash);

  /** Keeps files that are about to go, by hard link and durably. */
  keep(files: ReadonlyMap<string, string>): void {
    for (const [hash, file] of files) {
      try {
        link(file, this.file(hash));
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
    }
    if (files.size > 0) flush(this.#folder);
  }

  /** Keeps bytes, durably. */
  put(hash: string, bytes: Uint8Array): void {
    const file = this.file(hash);
    const draft = `${file}.part`;
    writeFileSync(draft, bytes, { flush: true });
    renameSync(draft, file);
    flush(this.#folder);
  }

  /** Whether the bytes under a hash are still those that were kept. */
  isWhole(hash: string): boolean {
    return existsSync(this.file(hash)) && hashOf(readFileSync(this.file(hash))) === hash;
  }

  drop(hashes: Iterable<string>): void {
    for (const hash of hashes) rmSync(this.file(hash), { force: true });
  }

  /** Drops what nobody needs: a process that was killed may have kept it for a release that never came to be. */
  sweep(isNeeded: (hash: string) => boolean): void {
    this.drop(readdirSync(this.#folder).filter((hash) => !isNeeded(hash)));
  }
}
