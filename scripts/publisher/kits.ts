import { pressKit, type PressKit } from 'shared/press-kit';
import { packPressKit } from '../build/press-kits.ts';
import type { Draft } from './draft.ts';

/** Tells whether a rendered file is what a press kit is packed from. */
export const isKitList = (path: string): boolean => /^press-kits\/.*\.json$/.test(path);

const zipOf = (list: string): string => list.replace(/\.json$/, '.zip');
const listBehind = (zip: string): string => zip.replace(/\.zip$/, '.json');

/** The press kits of the site: readers get the ZIP and never the list. */
export class Kits {
  readonly #kits = new Map<string, PressKit>();

  /** Takes over a list as it was rendered, or that it is gone. */
  note(list: string, body: Uint8Array | undefined, draft: Draft): void {
    if (body === undefined) {
      this.#kits.delete(list);
      draft.drop(zipOf(list));
    } else {
      this.#kits.set(list, pressKit.parse(JSON.parse(Buffer.from(body).toString())));
      // Packed below, whatever was online.
      draft.write.set(zipOf(list), new Uint8Array());
    }
  }

  /** Tells whether a path is that of a kit. */
  has(path: string): boolean {
    return this.#kits.has(listBehind(path));
  }

  /** Packs a kit where its list or a file that it holds is another. */
  async pack(draft: Draft): Promise<void> {
    for (const [list, kit] of this.#kits) {
      const path = zipOf(list);
      if (!draft.changes(path) && !kit.files.some((file) => draft.changes(file.path.slice(1)))) continue;
      draft.put(path, await packPressKit(kit, (name) => draft.read(name.slice(1))));
    }
  }
}
