import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { pointTo } from '../disk/point-to.ts';
import { replacing } from 'shared/deferred';
import type { Entry } from 'shared/generated/index';
import { formerFile, longFields, textsFile, type Place } from 'shared/snapshot';
import type { Content } from './assembly.ts';
import { contentTypes } from './key.ts';
import { mediaIn } from './media-in.ts';

/** How many snapshots stay, the newest included. */
const kept = 10;

export type Snapshot = { readonly folder: string; readonly id: string };

type Destination = { readonly folder: string; readonly link: string; readonly mediaFolder: string };

/**
 * Writes a snapshot: a file of entries a type, one of their long texts (see shared/snapshot), the findings, the media they
 * name, all by name of the content's hash, so that the same content on the same day gives the same folder. `link` then
 * leads to it, switched by one rename.
 */
export function writeSnapshot(content: Content, today: string, to: Destination): Snapshot {
  const files = new Map<string, string | Buffer>([['snapshot.json', serialise({ today })]]);
  const texts = new LongTexts();
  for (const type of contentTypes) {
    const entries = content.entries.filter((entry) => entry.type === type);
    files.set(`${type}.json`, serialise(entries.map((entry) => texts.takenOutOf(entry))));
  }
  files.set(textsFile, texts.bytes());
  files.set(`${formerFile}.json`, serialise(content.former));
  files.set('findings.json', serialise(content.findings));
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(name).update(text);
  const id = hash.digest('hex').slice(0, 16);
  const folder = join(to.folder, id);
  // Only what an entry names: the media of an entry that was left out must not come along.
  if (!existsSync(folder)) writeFolder(folder, files, new Set(content.entries.flatMap(mediaIn)), to);
  utimesSync(folder, new Date(), new Date());
  pointTo(to.link, folder);
  prune(to.folder);
  return { folder, id };
}

function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Buffer>,
  media: ReadonlySet<string>,
  to: Destination,
): void {
  const draft = join(to.folder, `.${basename(folder)}-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(join(draft, 'media'), { recursive: true });
  try {
    for (const [name, text] of files) writeFileSync(join(draft, name), text);
    for (const name of media) linkSync(join(to.mediaFolder, name), join(draft, 'media', name));
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Counts of the snapshot behind a link, a type each (0 for a type newer than it), or nothing before the first one. */
export function countsBehind(link: string): ReadonlyMap<string, number> | undefined {
  if (!existsSync(link)) return undefined;
  const count = (type: string): number => {
    const file = join(link, `${type}.json`);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown[]).length : 0;
  };
  return new Map(contentTypes.map((type) => [type, count(type)]));
}

/** The long texts of entries, one behind the other. */
class LongTexts {
  readonly #parts: Buffer[] = [];
  #size = 0;

  /** The entry with places instead of its long texts, which stand here from now on. */
  takenOutOf(entry: Entry): object {
    return replacing<object>(
      entry,
      Object.fromEntries(longFields(entry).map((field) => [field, this.#take(entry, field)])),
    );
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }

  #take(entry: Entry, field: string): Place {
    const bytes = Buffer.from(String(Reflect.get(entry, field)));
    const place = { at: this.#size, bytes: bytes.byteLength };
    this.#parts.push(bytes);
    this.#size += place.bytes;
    return place;
  }
}

const serialise = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

function prune(folder: string): void {
  const newestFirst = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ name, used: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { name } of newestFirst.slice(kept)) rmSync(join(folder, name), { recursive: true });
}
