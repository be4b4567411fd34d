import type { Journal } from './journal.ts';
import type { KnownFiles } from './known-files.ts';
import type { Objects } from './objects.ts';
import { formsOf } from './compressed.ts';
import { otherTree, type FileState, type TreeName } from './state.ts';
import type { Trees } from './trees.ts';

/** What is kept on the disk of what is online and was, and the files online as they are known in memory. */
export type Store = {
  readonly journal: Journal;
  readonly files: KnownFiles;
  readonly trees: Trees;
  readonly objects: Objects;
};

/** The tree that nobody reads. */
export const standbyOf = ({ journal, trees }: Store): TreeName => otherTree(journal.tree() ?? trees.seen() ?? 'b');

/** Notes states of files that no release changes. */
export function correct({ journal, files }: Store, states: ReadonlyMap<string, FileState | undefined>): void {
  journal.correct(states);
  files.set(states);
}

/**
 * Ends what a process that is gone, or an error, left half-way; afterwards both trees are the current release, or the one
 * that nobody reads is empty where there is none yet.
 */
export function repair(store: Store): void {
  const { journal, files, trees, objects } = store;
  const tree = journal.tree();
  const release = journal.releases()[0];
  const standby = standbyOf(store);
  if (tree === undefined || release === undefined) return trees.clear(standby);
  if (trees.seen() !== tree) trees.turn(tree)();
  if (trees.isInStep(standby, release)) return;
  const lost = trees.mirror(standby, new Set(files.states().keys()));
  if (lost.length > 0) lose(store, lost);
  objects.sweep((hash) => journal.replaced.needs(hash));
  trees.setLabel(standby, release);
}

/**
 * Someone has removed files of the site by hand, or a power cut the names of compressed forms: known as missing, they are
 * written by the next publication. A compressed form goes with its file, and before it is forgotten.
 */
function lose(store: Store, lost: readonly string[]): void {
  const forms = formsOf(lost, store.files.states());
  store.trees.remove(forms);
  correct(store, new Map([...lost, ...forms].map((path) => [path, undefined])));
}

/** After an error the tree that nobody reads is as it was, so that no room is taken by what nobody will see. */
export function orAsBefore<T>(store: Store, body: () => T): T {
  try {
    return body();
  } catch (error) {
    try {
      repair(store);
    } catch {
      // The first error says more; the next call repairs, or says why it cannot.
    }
    throw error;
  }
}
