import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../command/failure.ts';
import { filesBelow, hashOf } from '../disk/hash-files.ts';
import { isCompressed } from './compressed.ts';
import type { Change, Content, FileState } from './state.ts';

/** How long a file named by its content stays after the last release that names it, for pages that are open: a day. */
const retirement = 24 * 60 * 60 * 1000;

/**
 * What a page fetches after it was read, named by its content; whoever opened the page before may still ask for it: what
 * the templates need, and the parts of the search's index (`pagefind/index/fr_4d28a61.pf_index`), but not its fragments,
 * which hold the texts of pages: one that is withdrawn is gone at once.
 */
const isAsset = (path: string): boolean =>
  path.startsWith('_astro/') || (/^pagefind\/.+\.pf_\w+$/.test(path) && !path.endsWith('.pf_fragment'));

/** The files that a publication writes: content by path, with the hash of its bytes. */
type Written = ReadonlyMap<string, { readonly hash: string; readonly content: Content }>;
type Online = ReadonlyMap<string, FileState>;

/** Changed files by path, given as content; throws a Failure for a path that no file of the site can have. */
export function contents(write: ReadonlyMap<string, Content>): Written {
  return new Map([...write].map(([path, content]) => [checked(path), { hash: hashIn(content), content }]));
}

const hashIn = (content: Content): string =>
  hashOf(typeof content === 'string' || content instanceof Uint8Array ? content : readFileSync(content.file));

/** Every file of the site below a folder, to be taken by hard link. */
export function contentsOf(folder: string): Written {
  return new Map(
    filesBelow(folder)
      .filter((path) => !isCompressed(path))
      .map((path) => {
        const file = join(folder, path);
        return [checked(path), { hash: hashOf(readFileSync(file)), content: { file } }];
      }),
  );
}

/**
 * What really changes. A removed asset stays for a day after the release; one whose day is over goes with this one. What is
 * both written and removed is written.
 */
export function changesOf(online: Online, write: Written, remove: Iterable<string>, now: Date): Change[] {
  const written = [...write].flatMap(([path, { hash, content }]): Change[] => {
    const before = online.get(path);
    if (before?.hash !== hash) return [{ path, before, after: { hash }, content }];
    return before.retiredOn === undefined ? [] : [{ path, before, after: { hash } }];
  });
  const over = new Date(now.getTime() - retirement).toISOString();
  const gone = new Set(remove);
  for (const [path, { retiredOn }] of online) if (retiredOn !== undefined && retiredOn <= over) gone.add(path);
  const removed = [...gone].flatMap((path): Change[] => {
    const before = write.has(path) ? undefined : online.get(path);
    return before === undefined ? [] : [removalOf(path, before, now, over)];
  });
  return [...written, ...removed.filter(({ before, after }) => before?.retiredOn === undefined || after === undefined)];
}

function removalOf(path: string, before: FileState, now: Date, over: string): Change {
  const stays = isAsset(path) && (before.retiredOn === undefined || before.retiredOn > over);
  return { path, before, after: stays ? { retiredOn: now.toISOString(), ...before } : undefined };
}

/** What brings back earlier states, their content taken from a store of files by hash; assets of today stay for a day. */
export function changesBack(
  online: Online,
  states: ReadonlyMap<string, FileState | undefined>,
  stored: (hash: string) => string,
  now: Date,
): Change[] {
  return [...states].flatMap(([path, after]) => {
    const before = online.get(path);
    if (after === undefined) {
      return before === undefined ? [] : [removalOf(path, before, now, '')];
    }
    return [{ path, before, after, ...(before?.hash !== after.hash && { content: { file: stored(after.hash) } }) }];
  });
}

/** The id of a release: its instant, then what tells it from every other that follows the same one. */
export function idOf(previous: string | undefined, changes: readonly Change[], now: Date): string {
  const what = JSON.stringify([previous, changes.map(({ path, after }) => [path, after?.hash])]);
  return `${now.toISOString().replace(/[:.]/g, '-')}-${hashOf(what).slice(0, 8)}`;
}

function checked(path: string): string {
  const parts = path.split('/');
  const strange = parts.some((part) => part === '' || part === '.' || part === '..') || /[\\\0]/.test(path);
  if (strange || isCompressed(path) || path !== path.normalize('NFC'))
    throw new Failure(`« ${path} » ne peut pas être le chemin d’un fichier du site : rien n’a été publié.`);
  return path;
}
