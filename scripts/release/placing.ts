import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, link } from './link.ts';
import type { Content } from './state.ts';

/** Gives files their names in one step: whoever opens a name finds the whole file of before or the whole new one. */
export class Placing {
  /** For what is not in its place yet. */
  readonly folder: string;
  #drafts = 0;

  /** @param folder is made; it is on the file system of the names. */
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Puts content under a name, whose folder is made where it is not there. */
  put(name: string, content: Content): void {
    const draft = join(this.folder, String((this.#drafts += 1)));
    if (typeof content === 'string' || content instanceof Uint8Array) {
      writeFileSync(draft, content);
      place(draft, name);
      return;
    }
    link(content.file, draft);
    place(draft, name);
    // A rename between two names of one file does nothing (POSIX), and leaves both.
    if (existsSync(draft)) rmSync(draft);
  }

  /** Removes what never came to its place. */
  clear(): void {
    for (const draft of readdirSync(this.folder)) rmSync(join(this.folder, draft), { recursive: true });
  }
}

/** Gives a draft its name, in a folder that is made where it is not there: most are. */
function place(draft: string, name: string): void {
  try {
    renameSync(draft, name);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(name), { recursive: true });
    renameSync(draft, name);
  }
}
