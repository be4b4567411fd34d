import type { ContentChange } from 'shared/rendering';
import { entryKeyOf } from '../pull/key.ts';
import { mediaIn } from '../pull/media-in.ts';

/** Which media files the content shows: those that no entry names must not be online. */
export class MediaUse {
  readonly #files = new Map<string, readonly string[]>();
  readonly #uses = new Map<string, number>();

  /** Takes a change of the content over. */
  change({ entries, removed }: ContentChange): void {
    for (const key of removed) this.#set(entryKeyOf(key), []);
    for (const entry of entries) {
      this.#set(entryKeyOf(entry), mediaIn(entry));
    }
  }

  /** Tells whether any entry shows a file. */
  has(name: string): boolean {
    return this.#uses.has(name);
  }

  /** Every file that is shown. */
  names(): Iterable<string> {
    return this.#uses.keys();
  }

  #set(key: string, files: readonly string[]): void {
    for (const file of this.#files.get(key) ?? []) {
      const left = (this.#uses.get(file) ?? 0) - 1;
      if (left > 0) this.#uses.set(file, left);
      else this.#uses.delete(file);
    }
    for (const file of files) this.#uses.set(file, (this.#uses.get(file) ?? 0) + 1);
    if (files.length === 0) this.#files.delete(key);
    else this.#files.set(key, files);
  }
}
