import { globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { copyFolder } from '../../disk/copy-folder.ts';

/** Drawings of share images of which no picture could be made; they are tried again each time, since they are not rendered again. */
export class Undrawn {
  readonly #folder: string;

  /** @param folder a folder of its own */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Lays the drawings into a folder in which pictures are to be made. */
  lay(work: string): void {
    mkdirSync(this.#folder, { recursive: true });
    copyFolder(this.#folder, join(work, 'share'));
  }

  /** Takes the drawings that are left in such a folder; a picture beside one need not be whole, and goes. */
  takeFrom(work: string): void {
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
    for (const path of globSync('share/*.svg', { cwd: work })) {
      renameSync(join(work, path), join(this.#folder, basename(path)));
      rmSync(join(work, path.replace(/\.svg$/, '.png')), { force: true });
    }
  }
}
