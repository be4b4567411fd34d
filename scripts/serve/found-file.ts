import { open, type FileHandle } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { compressedPath, isCompressed } from '../release/compressed.ts';
import { isText } from './media-type.ts';

/** A file that is open: what is read of it is of one piece, whatever is switched or removed meanwhile. */
export type FoundFile = {
  readonly handle: FileHandle;
  /** The ending of its name, with the dot; of a compressed form that of the file itself. */
  readonly ending: string;
  /** How its bytes are coded; nothing where they are the file's own. */
  readonly coding?: 'br';
  readonly size: number;
  readonly modified: Date;
  readonly etag: string;
};

/** What opening says where there is no such file. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ERR_INVALID_ARG_VALUE']);

/**
 * Opens the file of a path, or the page of the folder that it names, in its compressed form where that is wanted and
 * there; nothing where there is none below the site. A compressed form has no address of its own.
 */
export async function findFile(site: string, path: string, compressed: boolean): Promise<FoundFile | undefined> {
  for (const joined of [join(site, path), join(site, path, 'index.html')]) {
    const name = joined.endsWith(sep) ? joined.slice(0, -1) : joined;
    if (!name.startsWith(site + sep) || isCompressed(name)) continue;
    const ending = extname(name);
    const form = compressed && isText(ending) ? await openFile(compressedPath(name)) : undefined;
    if (form !== undefined) return { ...form, ending, coding: 'br' };
    const found = await openFile(name);
    if (found !== undefined) return { ...found, ending };
  }
  return undefined;
}

async function openFile(name: string): Promise<Omit<FoundFile, 'ending' | 'coding'> | undefined> {
  let handle;
  try {
    handle = await open(name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return undefined;
    throw error;
  }
  const stat = await handle.stat({ bigint: true });
  if (!stat.isFile()) {
    await handle.close();
    return undefined;
  }
  // Files are replaced, never changed: a file is known by its number, and by its time where a number comes again.
  const etag = `W/"${stat.ino.toString(36)}-${stat.mtimeNs.toString(36)}-${stat.size.toString(36)}"`;
  return { handle, size: Number(stat.size), modified: stat.mtime, etag };
}
