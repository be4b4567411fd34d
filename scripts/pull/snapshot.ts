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
import { z } from 'zod';
import type { Entry } from 'shared/generated/index';
import { contentTypes, type Content } from './assembly.ts';
import { mediaIn } from './media-in.ts';

/** How many snapshots stay, the newest included. */
const kept = 10;

export type Snapshot = { readonly folder: string; readonly id: string };

type Destination = { readonly folder: string; readonly link: string; readonly mediaFolder: string };

/**
 * Writes a snapshot: a file of entries a type, the findings, the media they name, all by name of the content's hash,
 * so that the same content on the same day gives the same folder. `link` then leads to it, switched by one rename.
 */
export function writeSnapshot(content: Content, today: string, to: Destination): Snapshot {
  const files = new Map<string, string>([['snapshot.json', serialise({ today })]]);
  for (const type of contentTypes)
    files.set(`${type}.json`, serialise(content.entries.filter((entry) => entry.type === type)));
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
  files: ReadonlyMap<string, string>,
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

const read = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

/** The entries of a snapshot, as its writer checked them. */
export function entriesIn(folder: string): readonly Entry[] {
  return contentTypes.flatMap((type) => read(folder, type) as Entry[]);
}

/** The day for which a snapshot was made, `2026-11-23`. */
export function todayOf(folder: string): string {
  return z.object({ today: z.string() }).parse(read(folder, 'snapshot')).today;
}

const serialise = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

function prune(folder: string): void {
  const newestFirst = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ name, used: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { name } of newestFirst.slice(kept)) rmSync(join(folder, name), { recursive: true });
}
