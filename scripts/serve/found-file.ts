import { open, type FileHandle } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** A file that is open: what is read of it is of one piece, whatever is switched or removed meanwhile. */
export type FoundFile = {
  readonly handle: FileHandle;
  /** The ending of its name, with the dot. */
  readonly ending: string;
  readonly size: number;
  readonly modified: Date;
  readonly etag: string;
};

/** What opening says where there is no such file. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ERR_INVALID_ARG_VALUE']);

/** Opens the file of a path, or the page of the folder that it names; nothing where there is none below the site. */
export async function findFile(site: string, path: string): Promise<FoundFile | undefined> {
  for (const name of [join(site, path), join(site, path, 'index.html')]) {
    if (!name.startsWith(site + sep)) continue;
    const found = await openFile(name.endsWith(sep) ? name.slice(0, -1) : name);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function openFile(name: string): Promise<FoundFile | undefined> {
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
  return { handle, ending: extname(name), size: Number(stat.size), modified: stat.mtime, etag };
}
