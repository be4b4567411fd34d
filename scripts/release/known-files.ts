import { isCompressed } from './compressed.ts';
import type { Journal } from './journal.ts';
import type { FileState } from './state.ts';

/** The files online as the journal has them, held in memory; what another process has recorded meanwhile is read again. */
export class KnownFiles {
  readonly #journal: Journal;
  #states = new Map<string, FileState>();
  #hashes = new Map<string, string>();
  #version: unknown;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  states(): ReadonlyMap<string, FileState> {
    if (this.#version !== this.#journal.version()) {
      this.#version = this.#journal.version();
      this.#states = this.#journal.files();
      this.#hashes = new Map();
      for (const [path, { hash }] of this.#states) if (!isCompressed(path)) this.#hashes.set(path, hash);
    }
    return this.#states;
  }

  /** The hashes of the site's own files: without those of compressed forms. */
  hashes(): ReadonlyMap<string, string> {
    this.states();
    return this.#hashes;
  }

  /** Follows what this process has recorded. */
  set(states: ReadonlyMap<string, FileState | undefined>): void {
    for (const [path, state] of states) {
      if (state === undefined) {
        this.#states.delete(path);
        this.#hashes.delete(path);
      } else {
        this.#states.set(path, state);
        if (!isCompressed(path)) this.#hashes.set(path, state.hash);
      }
    }
  }
}
