import { readFileSync } from 'node:fs';
import { todayInMorocco } from 'shared/today';
import { hashOf } from '../disk/hash-files.ts';
import { makeRelease } from './make-release.ts';
import { isNamedBy } from './permits.ts';
import type { Store } from './repair.ts';
import type { Change } from './state.ts';
import { substituteFor } from './substitute.ts';

const isGenuine = (path: string, hash: string): boolean => !path.startsWith('media/') || isNamedBy(path, hash);

/**
 * Takes what may not be shown any more off what readers see and off every version that is kept, once all is repaired.
 * Gives the paths that readers see changed.
 */
export function strike(store: Store, now: Date): readonly string[] {
  const { journal, files } = store;
  const today = todayInMorocco(now);
  const paths = journal.permits.over(today);
  if (paths.length === 0) return [];
  const changes = strikesOnline(store, paths);
  const current = journal.releases()[0];
  // No version of its own: nobody returns to what may not be shown.
  if (current !== undefined && changes.length > 0)
    makeRelease(store, changes, { madeFrom: '', now, partOf: current.id }, current.returnsTo);
  const held = journal.replaced.heldOver(today);
  strikeKept(store, held);
  const kept = new Set(held.map(({ path }) => path));
  // What is nowhere any more can be brought back by the content alone, which says anew for how long.
  journal.permits.put(
    paths.filter((path) => !kept.has(path) && !files.states().has(path)).map((path) => ({ path, until: undefined })),
  );
  return changes.map(({ path }) => path);
}

/**
 * What must be changed online, so that readers see none of some files: nothing where the content has taken them off. A kit
 * that is made from the content holds no picture that may not be shown; one that is returned to may.
 */
function strikesOnline({ files, trees, journal }: Store, paths: readonly string[]): Change[] {
  const tree = journal.tree();
  if (tree === undefined) return [];
  const shown = paths.flatMap((path) => {
    const before = files.states().get(path);
    return before !== undefined && isGenuine(path, before.hash) ? [{ path, before }] : [];
  });
  const isStale = journal.heldBack() || shown.some(({ path }) => path.startsWith('media/'));
  return isStale
    ? shown.flatMap(({ path, before }): Change[] => {
        const content = substituteFor(path, readFileSync(trees.file(tree, path)));
        const hash = hashOf(content);
        return hash === before.hash ? [] : [{ path, before, after: { hash }, content }];
      })
    : [];
}

/** Puts substitutes into every version that is kept for a return, where it holds what may not be shown, and drops those bytes. */
function strikeKept({ journal, objects }: Store, held: readonly { path: string; hash: string }[]): void {
  for (const { path, hash } of held) {
    if (!isGenuine(path, hash)) continue;
    const bytes = objects.isWhole(hash) ? readFileSync(objects.file(hash)) : undefined;
    // A kit that is damaged cannot be returned to, and gives nothing.
    if (bytes === undefined && path.endsWith('.zip')) continue;
    const substitute = substituteFor(path, bytes ?? new Uint8Array());
    const replaced = hashOf(substitute);
    if (replaced === hash) continue;
    objects.put(replaced, substitute);
    journal.replaced.replace(path, hash, replaced);
    if (!journal.replaced.needs(hash)) objects.drop([hash]);
  }
}
