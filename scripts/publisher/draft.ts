import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../disk/hash-files.ts';
import { isNamedBy } from '../release/permits.ts';
import type { Content } from '../release/state.ts';
import type { Releases } from '../release/contract.ts';

/** How many bytes a draft holds in memory; what is more waits on the disk. */
const mostInMemory = 16_000_000;

/** What a publication is about to change, laid over what is online: only what differs from it. */
export class Draft {
  readonly write = new Map<string, Content>();
  readonly remove = new Set<string>();
  readonly #releases: Pick<Releases, 'read'>;
  readonly #online: ReadonlyMap<string, string>;
  readonly #folder: string;
  #bytes = 0;
  #spilled = 0;

  /** @param folder for what does not fit in memory; emptied now and by `discard`. */
  constructor(releases: Releases, folder: string) {
    this.#releases = releases;
    this.#online = releases.files();
    this.#folder = folder;
    this.discard();
  }

  /** Lays bytes at a path, unless the same are online. */
  put(path: string, body: Uint8Array): void {
    this.remove.delete(path);
    if (this.#online.get(path) === hashOf(body)) return void this.write.delete(path);
    this.#bytes += body.length;
    this.write.set(path, this.#bytes > mostInMemory ? this.#spill(body) : body);
  }

  /** Lays a file at a path that says by its name what it holds. */
  putNamed(path: string, file: string): void {
    this.remove.delete(path);
    if (this.#online.get(path) === undefined) this.write.set(path, { file });
  }

  /** Lays a file of the media folder, which is named by its hash; something else may stand in its place online. */
  putMedia(path: string, file: string): void {
    this.remove.delete(path);
    if (!isNamedBy(path, this.#online.get(path))) this.write.set(path, { file });
  }

  drop(path: string): void {
    this.write.delete(path);
    if (this.#online.get(path) !== undefined) this.remove.add(path);
  }

  /** Tells whether a file will be there. */
  has(path: string): boolean {
    return this.write.has(path) || (!this.remove.has(path) && this.#online.get(path) !== undefined);
  }

  /** What a file will hold, or nothing where there will be none. */
  read(path: string): Buffer | undefined {
    const body = this.write.get(path);
    if (typeof body === 'object' && 'file' in body) return readFileSync(body.file);
    if (body !== undefined) return Buffer.from(body);
    return this.remove.has(path) ? undefined : this.#releases.read(path);
  }

  /** Tells whether the draft gives a file another content. */
  changes(path: string): boolean {
    return this.write.has(path) || this.remove.has(path);
  }

  /** Forgets what waits on the disk. */
  discard(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #spill(body: Uint8Array): Content {
    mkdirSync(this.#folder, { recursive: true });
    const file = join(this.#folder, String((this.#spilled += 1)));
    writeFileSync(file, body);
    return { file };
  }
}
