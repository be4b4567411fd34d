import { idOf } from './changes.ts';
import { staleForms } from './compressed.ts';
import type { About, Outcome } from './contract.ts';
import { orAsBefore, repair, standbyOf, type Store } from './repair.ts';
import { isSeen, type Change, type Release, type TreeName } from './state.ts';
import { tidy } from './tidy.ts';

/**
 * Makes a release, or more of the current one, once all is repaired. The journal's transaction, just before the switch,
 * decides which release is online; the tree that readers leave follows after it, so that they need not wait.
 */
export function makeRelease(
  store: Store,
  changes: readonly Change[],
  about: About,
  returnsTo: string | null = null,
): Outcome {
  const { journal, files, trees, objects } = store;
  const seen = changes.filter(isSeen);
  const live = journal.tree();
  const standby = standbyOf(store);
  const record = recordOf(journal.releases()[0], seen, about, returnsTo);
  // A compressed form is made again: nothing is kept of it for a return.
  const stale = staleForms(seen, files.states());
  const before = new Map(changes.map((change) => [change.path, change.before]));
  const after = new Map([...changes, ...stale].map((change) => [change.path, change.after]));
  const turn = orAsBefore(store, () => {
    trees.prepare(standby, [...seen, ...stale], record);
    if (live !== undefined) objects.keep(filesBefore(seen, live, store));
    const ready = trees.turn(standby);
    journal.record(record, standby, before, after);
    return ready;
  });
  files.set(after);
  turn();
  try {
    if (live === undefined) repair(store);
    else trees.follow(live, [...seen, ...stale], record);
    // As many as came, so that they do not pile up; a return, which is urgent, leaves them to the next publication.
    tidy(journal, objects, returnsTo === null ? seen.length : 0);
  } catch {
    // Readers have the release. The next one needs the other tree: it puts it in step, or says why it cannot.
  }
  return { id: record.id, isNew: true, changed: seen.map(({ path }) => path) };
}

/** What the journal is to hold: another release, or more of the current one where that is what it is to be. */
function recordOf(
  current: Release | undefined,
  seen: readonly Change[],
  { madeFrom, now, partOf }: About,
  returnsTo: string | null,
): Omit<Release, 'sequence'> {
  const state = idOf(current?.state, seen, now);
  return current !== undefined && current.id === partOf
    ? { ...current, madeFrom, state }
    : { id: state, releasedOn: now.toISOString(), madeFrom, returnsTo, state };
}

function filesBefore(changes: readonly Change[], tree: TreeName, { trees }: Store): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ path, before }): [string, string][] =>
      before === undefined ? [] : [[before.hash, trees.file(tree, path)]],
    ),
  );
}
