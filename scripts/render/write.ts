import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyFolder } from '../disk/copy-folder.ts';

/** A writer of files below a folder that makes each folder once. */
export function writerTo(folder: string): (path: string, body: string | Uint8Array) => void {
  const made = new Set<string>();
  return (path, body) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(file, body);
  };
}

/** Lays what no page makes into a site: style sheets, scripts, fonts. */
export function layAssets(from: string, out: string): void {
  copyFolder(from, out);
}
