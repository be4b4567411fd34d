import { readFileSync } from 'node:fs';
import { hashOf } from '../disk/hash-files.ts';
import { isNamedBy } from './permits.ts';
import type { Store } from './repair.ts';
import type { Change } from './state.ts';
import { substituteFor } from './substitute.ts';

const isGenuine = (path: string, hash: string): boolean => !path.startsWith('media/') || isNamedBy(path, hash);

/**
 * What must be changed online, so that readers see none of some files: nothing where the content has taken them off. A kit
 * that is made from the content holds no picture that may not be shown; one that is returned to may.
 */
export function strikesOnline({ files, trees, journal }: Store, paths: readonly string[], heldBack: boolean): Change[] {
  const tree = journal.tree();
  if (tree === undefined) return [];
  const shown = paths.flatMap((path) => {
    const before = files.states().get(path);
    return before !== undefined && isGenuine(path, before.hash) ? [{ path, before }] : [];
  });
  const isStale = heldBack || shown.some(({ path }) => path.startsWith('media/'));
  return isStale
    ? shown.flatMap(({ path, before }): Change[] => {
        const content = substituteFor(path, readFileSync(trees.file(tree, path)));
        const hash = hashOf(content);
        return hash === before.hash ? [] : [{ path, before, after: { hash }, content }];
      })
    : [];
}

/** Puts substitutes into every version that is kept for a return, where it holds what may not be shown, and drops those bytes. */
export function strikeKept({ journal, objects }: Store, held: readonly { path: string; hash: string }[]): void {
  for (const { path, hash } of held) {
    if (!isGenuine(path, hash)) continue;
    const bytes = objects.isWhole(hash) ? readFileSync(objects.file(hash)) : undefined;
    // A kit that is damaged cannot be returned to, and gives nothing.
    if (bytes === undefined && path.endsWith('.zip')) continue;
    const substitute = substituteFor(path, bytes ?? new Uint8Array());
    const replaced = hashOf(substitute);
    if (replaced === hash) continue;
    objects.put(replaced, substitute);
    journal.replace(path, hash, replaced);
    if (!journal.needs(hash)) objects.drop([hash]);
  }
}
