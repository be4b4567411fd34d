import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that a run makes, so that they say nothing of the source. */
const made = new Set(['node_modules', 'dist', '.astro', '.strapi', '.types', '.cache', 'types']);

const isMade = (name: string): boolean => made.has(name) || name.startsWith('dist.next');

/** One hash for the content of files and folders; it changes when any source in them does. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex').slice(0, 16);
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    hash.update(path).update(readFileSync(path));
    return;
  }
  for (const name of readdirSync(path).sort()) if (!isMade(name)) addTo(hash, join(path, name));
}
