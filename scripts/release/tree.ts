import { existsSync, mkdirSync, readFileSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../disk/hash-files.ts';
import { flushAll } from '../disk/flush.ts';
import { codeOf } from './link.ts';
import type { Placing } from './placing.ts';
import type { Content } from './state.ts';

/** A file of a tree that gets new bytes, or goes. */
export type FileChange = { readonly path: string; readonly content: Content | undefined };

/**
 * A folder `site` that holds one whole release, beside its label. No file is ever written in place: whoever has one open
 * keeps it whole, and a file that two trees share is never changed in both by changing it in one.
 */
export class Tree {
  readonly folder: string;
  readonly site: string;
  readonly #label: string;
  readonly #placing: Placing;

  constructor(folder: string, placing: Placing) {
    this.folder = folder;
    this.site = join(folder, 'site');
    this.#label = join(folder, 'release.json');
    this.#placing = placing;
  }

  /** What the tree says that it holds; nothing while it is being changed. */
  label(): string | undefined {
    try {
      return readFileSync(this.#label, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  unlabel(): void {
    rmSync(this.#label, { force: true });
  }

  /** Says what the tree holds, durably. */
  setLabel(text: string): void {
    this.#placing.put(this.#label, text);
    flushAll(new Set([this.#label, this.folder]), this.folder);
  }

  /**
   * Changes files and waits until they are on the disk. For a tree that readers may still have open: new files come before
   * the pages that name them, and removed ones go last. A path that was a file and becomes a folder needs `removeFirst`.
   */
  change(changes: readonly FileChange[], { removeFirst }: { readonly removeFirst: boolean }): void {
    const removed = changes.filter(({ content }) => content === undefined);
    const written = changes.flatMap(({ path, content }) => (content === undefined ? [] : [{ path, content }]));
    const isPage = ({ path }: FileChange): boolean => path.endsWith('.html');
    if (removeFirst) for (const { path } of removed) this.#remove(path);
    mkdirSync(this.site, { recursive: true });
    for (const { path, content } of [...written.filter((one) => !isPage(one)), ...written.filter(isPage)])
      this.#placing.put(join(this.site, path), content);
    if (!removeFirst) for (const { path } of removed) this.#remove(path);
    this.#flush(changes);
  }

  /**
   * Adds files that are on the disk already. Their names need not outlast a power cut: a tree that went through one is
   * compared with what is known of it.
   */
  add(files: ReadonlyMap<string, string>): void {
    mkdirSync(this.site, { recursive: true });
    for (const [path, file] of files) this.#placing.put(join(this.site, path), { file });
  }

  /** Removes files that nobody needs to have been removed durably. */
  remove(paths: readonly string[]): void {
    for (const path of paths) this.#remove(path);
  }

  /** Makes the tree hold the files of another, by hard link, and nothing else; gives those that the other does not have. */
  mirror(other: Tree, paths: ReadonlySet<string>): string[] {
    mkdirSync(this.site, { recursive: true });
    const extra = filesBelow(this.site).filter((path) => !paths.has(path));
    const missing: string[] = [];
    const differing: string[] = [];
    for (const path of paths) {
      const theirs = inode(join(other.site, path));
      if (theirs === undefined) missing.push(path);
      else if (theirs !== inode(join(this.site, path))) differing.push(path);
    }
    this.change(
      [
        ...[...extra, ...missing].map((path) => ({ path, content: undefined })),
        ...differing.map((path) => ({ path, content: { file: join(other.site, path) } })),
      ],
      { removeFirst: true },
    );
    return missing;
  }

  /** Removes a file and the folders that it leaves empty. */
  #remove(path: string): void {
    rmSync(join(this.site, path), { force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(this.site, folder));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') continue;
        if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return;
        throw error;
      }
    }
  }

  #flush(changes: readonly FileChange[]): void {
    const touched = new Set([this.site, this.folder]);
    for (const { path, content } of changes) {
      if (content !== undefined) touched.add(join(this.site, path));
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
        if (touched.has(join(this.site, folder))) break;
        if (content !== undefined || existsSync(join(this.site, folder))) touched.add(join(this.site, folder));
      }
    }
    flushAll(touched, this.folder);
  }
}

/** What two names of one file have in common; as a bigint, since some file systems use all 64 bits. */
const inode = (file: string): bigint | undefined => statSync(file, { throwIfNoEntry: false, bigint: true })?.ino;
