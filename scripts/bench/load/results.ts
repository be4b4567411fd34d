import { spreadOf, type Spread } from '../measure/statistics.ts';
import type { Bar } from '../report/bar.ts';
import { situations, type Situation, type Turn } from './turns.ts';

/** How readers fared in all turns; times in seconds. */
export type Readers = {
  readonly perSecond: Spread;
  readonly p50: Spread;
  readonly p99: Spread;
  readonly faults: number;
  /** Requests a second as a share of what they are compared with, each of its own turn; nothing for what is compared with none. */
  readonly share?: Spread;
};

/** With what readers are compared: the site with one file, and the site in any situation with the site. */
const against = (situation: Situation): Situation | undefined =>
  situation === 'file' ? undefined : situation === 'site' ? 'file' : 'site';

/** What all turns say of readers in one situation. */
export function readersIn(situation: Situation, turns: readonly Turn[]): Readers {
  const all = turns.map(({ readers }) => readers[situation]);
  const other = against(situation);
  return {
    ...{ perSecond: spreadOf(all.map(({ perSecond }) => perSecond)), p50: spreadOf(all.map(({ p50 }) => p50)) },
    ...{ p99: spreadOf(all.map(({ p99 }) => p99)), faults: sum(all.map(({ faults }) => faults)) },
    ...(other !== undefined && {
      share: spreadOf(turns.map(({ readers }) => readers[situation].perSecond / readers[other].perSecond)),
    }),
  };
}

/**
 * How many times slower readers may become, wide enough that a run on a busy machine says nothing false. The project's
 * configuration looks for a mark and a compressed form, follows the release's link anew, adds the headers and notes a
 * line: all that may cost as much as sending the file. A CMS that is stopped or broken takes nothing, but that runs
 * differ by chance. One that works has one thread for its JavaScript, and so at most one core of two. Its build has as
 * many threads as it likes, beside those of nginx and of readers: a third of the pace must be left.
 */
const mostSlower: Readonly<Record<Exclude<Situation, 'file'>, number>> = {
  ...{ site: 2, saving: 2, stopped: 1.5, broken: 1.5, rebuilding: 3, starting: 2 },
};

const names: Readonly<Record<Exclude<Situation, 'file'>, string>> = {
  site: 'one file’s requests a second, over the site’s',
  saving: 'the site’s, over those while twenty editors save',
  stopped: 'the site’s, over those while the CMS is stopped',
  broken: 'the site’s, over those while the CMS answers 500',
  rebuilding: 'the site’s, over those while the CMS is rebuilt',
  starting: 'the site’s, over those while the CMS starts',
};

/** What is asked of the site under load, and what of it was met. */
export function loadBars(turns: readonly Turn[]): readonly Bar[] {
  const faults = sum(situations.map((situation) => readersIn(situation, turns).faults));
  const unsaved = sum(turns.flatMap(({ saves }) => [saves.alone.faults, saves.besideReaders.faults]));
  return [
    { name: 'answers to readers that were none, or errors', value: faults, most: 0, unit: '' },
    { name: 'saves that failed', value: unsaved, most: 0, unit: '' },
    ...situations
      .filter((situation) => situation !== 'file')
      .map((situation): Bar => {
        const share = readersIn(situation, turns).share?.median ?? 0;
        return { name: names[situation], value: 1 / share, most: mostSlower[situation], unit: '×' };
      }),
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
