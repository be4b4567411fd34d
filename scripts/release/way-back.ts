import { Failure } from '../command/failure.ts';
import type { Journal } from './journal.ts';
import type { Objects } from './objects.ts';
import type { FileState, Release } from './state.ts';

type States = ReadonlyMap<string, FileState | undefined>;
/** A release to which one returns, and the state in it of each file that has changed since. */
export type WayBack = { readonly to: Release; readonly states: States };

/**
 * The way back to a release, or to the one that readers saw before the current; to the current one where that is what is
 * asked for or repeats it. Throws a Failure where there is no such release, and where what it needs is damaged; it names another that is whole.
 */
export function wayBack(
  journal: Journal,
  objects: Objects,
  online: ReadonlyMap<string, FileState>,
  wanted?: string,
): WayBack {
  const releases = journal.releases();
  const [current, ...earlier] = releases;
  if (current !== undefined && wanted !== undefined && [current.id, current.returnsTo].includes(wanted))
    return { to: current, states: new Map() };
  const to = wanted === undefined ? before(releases) : earlier.find(({ id }) => id === wanted);
  if (to === undefined) {
    const ids = releases.map(({ id }) => id).join(', ');
    throw new Failure(`Aucune version ${wanted ?? 'antérieure'}. Versions gardées\u00a0: ${ids || 'aucune'}.`);
  }
  const states = journal.replaced.since(to.sequence);
  const damaged = firstDamaged(states, objects, online);
  if (damaged === undefined) return { to, states };
  const whole = earlier.find(
    (release) =>
      release.id !== to.id && firstDamaged(journal.replaced.since(release.sequence), objects, online) === undefined,
  );
  const remedy = whole === undefined ? 'aucune autre version gardée n’est entière' : `choisissez plutôt ${whole.id}`;
  throw new Failure(`La version ${to.id} est abîmée (${damaged})\u00a0: ${remedy}. Le site en ligne n’a pas changé.`);
}

/** A return to an earlier release counts as that release: one goes back step by step. */
function before(releases: readonly Release[]): Release | undefined {
  const seen = releases[0]?.returnsTo ?? releases[0]?.id;
  const at = releases.findIndex(({ id }) => id === seen);
  return at === -1 ? undefined : releases[at + 1];
}

/** The first path whose earlier bytes are not what they were. */
function firstDamaged(states: States, objects: Objects, online: ReadonlyMap<string, FileState>): string | undefined {
  for (const [path, state] of states) {
    if (state !== undefined && state.hash !== online.get(path)?.hash && !objects.isWhole(state.hash)) return path;
  }
  return undefined;
}
