import type { Machine } from '../measure/machine.ts';
import { spreadOf, type Spread } from '../measure/statistics.ts';
import { barTable, duration, placeOf, table, written } from '../report/table.ts';
import type { Saves } from './editors.ts';
import { loadBars, readersIn } from './results.ts';
import { situations, type Situation, type Turn } from './turns.ts';
import { connections, threads } from './wrk.ts';

/** Everything that one run found. */
export type LoadReport = {
  /** RFC 3339 in UTC. */
  readonly date: string;
  readonly machine: Machine;
  /** How long each measure took, in seconds. */
  readonly seconds: number;
  readonly editors: number;
  readonly addresses: number;
  /** The mean length of an answer's body, in bytes. */
  readonly meanBytes: number;
  readonly turns: readonly Turn[];
};

const labels: Readonly<Record<Situation, string>> = {
  file: 'one file, bare nginx',
  site: 'the site, CMS at rest',
  saving: 'the site, twenty editors saving',
  stopped: 'the site, CMS stopped',
  broken: 'the site, CMS answers 500',
  rebuilding: 'the site, CMS being rebuilt',
  starting: 'the site, CMS starting',
};

/** A report as Markdown. */
export function loadMarkdown(report: LoadReport): string {
  const { seconds, addresses, meanBytes, turns, editors } = report;
  const how = `${connections} connections that stay open, ${threads} threads, ${seconds} s each, ${turns.length} turns`;
  return [
    '# Load',
    placeOf(report),
    `Medians, with least and most of all turns in brackets. wrk: ${how}, TLS on both sides of each ratio. ${addresses} addresses, ${Math.round(meanBytes)} bytes the mean answer.`,
    '## Readers',
    table(
      ['', 'requests a second', 'p50', 'p99', 'errors', 'ratio'],
      situations.map((one) => readersLine(one, turns)),
    ),
    `The administration’s host answered ${administrationOf(turns)}.`,
    `## ${editors} editors`,
    table(
      ['', 'saves a second', 'p50', 'p99', 'errors'],
      [
        savesLine(
          'nobody reads',
          turns.map(({ saves }) => saves.alone),
        ),
        savesLine(
          'readers take what they get',
          turns.map(({ saves }) => saves.besideReaders),
        ),
      ],
    ),
    '## Bars',
    barTable(loadBars(turns)),
  ].join('\n\n');
}

function readersLine(situation: Situation, turns: readonly Turn[]): string[] {
  const { perSecond, p50, p99, faults, share } = readersIn(situation, turns);
  const ratio =
    share === undefined ? '' : `${written(share, times)} of ${situation === 'site' ? 'one file' : 'the site'}`;
  return [labels[situation], written(perSecond, whole), written(p50, fine), written(p99, fine), String(faults), ratio];
}

function savesLine(label: string, saves: readonly Saves[]): string[] {
  const of = (name: 'perSecond' | 'p50' | 'p99'): Spread => spreadOf(saves.map((one) => one[name]));
  const faults = saves.reduce((sum, one) => sum + one.faults, 0);
  return [
    label,
    written(of('perSecond'), whole),
    written(of('p50'), duration),
    written(of('p99'), duration),
    String(faults),
  ];
}

/** What officers were answered, which shows that the CMS was what it is said to have been. */
function administrationOf(turns: readonly Turn[]): string {
  const names = ['site', 'stopped', 'broken', 'rebuilding'] as const;
  return names
    .map(
      (name) =>
        `${[...new Set(turns.map(({ administration }) => administration[name]))].join(' or ')} (${name === 'site' ? 'at rest' : name})`,
    )
    .join(', ');
}

const whole = (value: number): string => String(Math.round(value));
const times = (value: number): string => `${value.toFixed(2)} ×`;
/** Milliseconds with one more digit than elsewhere: a file comes within a few. */
const fine = (seconds: number): string => (seconds < 0.1 ? `${(seconds * 1000).toFixed(1)} ms` : duration(seconds));
