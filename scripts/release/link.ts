import { copyFileSync, linkSync } from 'node:fs';
import { flush } from '../disk/flush.ts';

/** Where no hard link can be made: another file system, one that has none, a file with as many as it may have or another's. */
const unlinkable = new Set(['EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EPERM']);

export const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Gives a file one more name, which must be free; where that cannot be, a copy, as durable as the name of a durable file. */
export function link(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch (error) {
    if (!unlinkable.has(String(codeOf(error)))) throw error;
    copyFileSync(file, name);
    flush(name);
  }
}
