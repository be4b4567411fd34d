import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack, type ExtractEvents, type Pack } from 'tar-stream';
import { Failure } from '../command/failure.ts';
import { foreign, manifestName, readManifest, type ArchivedFile, type Manifest } from './manifest.ts';
import { opened, sealed } from './sealing.ts';

/** A file of an archive that is being read. */
type Entry = ExtractEvents['entry'][1];

/** Largest manifest, in bytes: what a foreign file is stopped at. */
const largestManifest = 100_000_000;

/** The size and SHA-256 of a file. */
export async function described(path: string): Promise<ArchivedFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: statSync(path).size, sha256: hash.digest('hex') };
}

/**
 * Writes an archive that tar, gzip and age read too, for its owner alone, and waits until it is on the disk.
 * @param files where each file of the archive stands now, by its path there, the manifest first.
 * @param keys the public age keys that it is encrypted for; without any it is not encrypted.
 */
export async function writeArchive(
  archive: string,
  files: ReadonlyMap<string, string>,
  keys: readonly string[],
): Promise<void> {
  const [tar, gzip] = [pack(), createGzip()];
  const file = createWriteStream(archive, { flags: 'wx', mode: 0o600, flush: true });
  const sealing = sealed(gzip, keys).then((stream) => pipeline(stream, file));
  await Promise.all([sealing, pipeline(tar, gzip), fill(tar, files)]);
}

async function fill(tar: Pack, files: ReadonlyMap<string, string>): Promise<void> {
  try {
    for (const [name, path] of files) {
      const { size, mtime } = statSync(path);
      await pipeline(createReadStream(path), tar.entry({ name, size, mtime, mode: 0o600 }));
    }
    tar.finalize();
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

type Reading = {
  /** Where a file is written; one without a place is only read. */
  readonly placeOf?: (path: string) => string | undefined;
  /** Secret age keys in place of those of the environment. */
  readonly keys?: readonly string[];
};

/**
 * Reads an archive to its end and holds each file against the manifest. A Failure where anything is missing, too much or
 * other than it says.
 */
export async function readArchive(archive: string, { placeOf, keys }: Reading = {}): Promise<Manifest> {
  const contents = new Contents(archive, placeOf ?? (() => undefined));
  const tar = extract();
  const unpacking = pipeline(await opened(archive, keys), createGunzip(), tar);
  // It may fail before it is waited for.
  unpacking.catch(() => undefined);
  try {
    for await (const entry of tar) await contents.take(entry);
    await unpacking;
  } catch (error) {
    // Whichever of the two saw it first, the other ends by it.
    tar.destroy();
    await unpacking.catch(() => undefined);
    throw error instanceof Failure || isOfDisk(error) ? error : damaged(archive, error);
  }
  return contents.whole();
}

/** What an archive is found to hold, file by file. */
class Contents {
  readonly #archive: string;
  readonly #placeOf: (path: string) => string | undefined;
  readonly #left = new Map<string, ArchivedFile>();
  #manifest: Manifest | undefined;

  constructor(archive: string, placeOf: (path: string) => string | undefined) {
    [this.#archive, this.#placeOf] = [archive, placeOf];
  }

  async take(entry: Entry): Promise<void> {
    const { name, size = 0, type } = entry.header;
    if (this.#manifest === undefined) {
      if (name !== manifestName || size > largestManifest) throw foreign(this.#archive);
      this.#manifest = readManifest((await buffer(entry)).toString(), this.#archive);
      for (const [path, file] of Object.entries(this.#manifest.files)) this.#left.set(path, file);
      return;
    }
    const file = this.#left.get(name);
    // A path that the manifest has not named, or that leads out of the archive, never becomes one of this machine's.
    if (file === undefined || type !== 'file' || name.split('/').includes('..')) throw foreign(this.#archive);
    this.#left.delete(name);
    if (size !== file.bytes || (await copied(entry, this.#placeOf(name))) !== file.sha256)
      throw damaged(this.#archive, name);
  }

  /** The manifest, once everything that it names was there. */
  whole(): Manifest {
    if (this.#manifest === undefined) throw foreign(this.#archive);
    const [missing] = this.#left.keys();
    if (missing !== undefined) throw damaged(this.#archive, missing);
    return this.#manifest;
  }
}

/** Writes a stream to a place, if there is one; gives its SHA-256. */
async function copied(entry: Entry, place: string | undefined): Promise<string> {
  const hash = createHash('sha256');
  if (place !== undefined) mkdirSync(dirname(place), { recursive: true });
  const end = place === undefined ? nowhere() : createWriteStream(place, { flags: 'wx' });
  await pipeline(counted(entry, hash), end);
  return hash.digest('hex');
}

async function* counted(entry: Entry, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of entry as AsyncIterable<Buffer>) {
    hash.update(chunk);
    yield chunk;
  }
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** A full disk is no fault of the archive. */
const isOfDisk = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && typeof error.syscall === 'string';

function damaged(archive: string, cause: unknown): Failure {
  const what = typeof cause === 'string' ? ` (${cause})` : '';
  return new Failure(`${archive} est abîmée${what}\u00a0: rien n’a changé. Prenez une autre sauvegarde.`, { cause });
}
