import { expect, test } from 'vitest';
import { isMet } from '../report/bar.ts';
import { loadBars, readersIn } from './results.ts';
import { loadMarkdown } from './table.ts';
import { situations, type Situation, type Turn } from './turns.ts';
import type { Load } from './wrk.ts';

const load = (perSecond: number, faults = 0): Load => ({
  ...{ requests: perSecond * 4, perSecond, bytesPerSecond: perSecond * 3000, p50: 0.0012, p99: 0.02, faults },
});
const saves = { perSecond: 40, p50: 0.45, p99: 1.2, faults: 0 };

/** A turn in which the site has 1,000 requests a second and a file 2,000, but for what is given. */
function turnWith(given: Partial<Record<Situation, Load>> = {}, failedSaves = 0): Turn {
  const usual = situations.map((situation) => [situation, load(situation === 'file' ? 2000 : 1000)]);
  return {
    readers: { ...(Object.fromEntries(usual) as Record<Situation, Load>), ...given },
    saves: { alone: saves, besideReaders: { ...saves, faults: failedSaves } },
    administration: { site: 200, stopped: 502, broken: 500, rebuilding: 502 },
  };
}
const unmet = (turns: readonly Turn[]): string[] =>
  loadBars(turns)
    .filter((bar) => !isMet(bar))
    .map(({ name }) => name);

test('the site is compared with one file, and with itself while something happens to the CMS', () => {
  const turns = [turnWith({ stopped: load(900) })];
  expect(readersIn('file', turns).share).toBeUndefined();
  expect(readersIn('site', turns).share?.median).toBe(0.5);
  expect(readersIn('stopped', turns).share?.median).toBe(0.9);
});

test('a ratio is of one turn: a machine that was busier in another changes none', () => {
  const slow = turnWith({ file: load(400), site: load(200), saving: load(100) });
  const turns = [turnWith({ saving: load(500) }), slow, turnWith({ saving: load(500) })];
  expect(readersIn('saving', turns).share).toMatchObject({ median: 0.5, least: 0.5, most: 0.5 });
  expect(readersIn('site', turns).perSecond).toMatchObject({ median: 1000, least: 200, most: 1000 });
});

test('one fault in one turn is a bar that is not met, of readers and of saves', () => {
  expect(unmet([turnWith()])).toEqual([]);
  expect(unmet([turnWith(), turnWith({ rebuilding: load(1000, 1) })])).toEqual([
    'answers to readers that were none, or errors',
  ]);
  expect(unmet([turnWith({}, 2)])).toEqual(['saves that failed']);
});

test('a site that is slower than the bar allows is named', () => {
  expect(unmet([turnWith({ file: load(2500) })])).toEqual(['one file’s requests a second, over the site’s']);
  expect(unmet([turnWith({ broken: load(500) })])).toEqual(['the site’s, over those while the CMS answers 500']);
});

test('a report has a line a situation, and what officers were answered meanwhile', () => {
  const machine = { processor: 'P', cores: 2, memoryBytes: 24e9, system: 'Linux 6', node: 'v24', load: 0.25 };
  const counts = { seconds: 4, editors: 20, addresses: 470, meanBytes: 3543.2 };
  const date = '2026-11-28T01:17:00.000Z';
  const lines = loadMarkdown({ date, machine, ...counts, turns: [turnWith(), turnWith({ site: load(800) })] });
  expect(lines).toContain(
    '| the site, CMS at rest | 900 (800 – 1000) | 1.2 ms (1.2 ms – 1.2 ms) | 20.0 ms (20.0 ms – 20.0 ms) | 0 | 0.45 × (0.40 × – 0.50 ×) of one file |',
  );
  expect(lines).toContain('answered 200 (at rest), 502 (stopped), 500 (broken), 502 (rebuilding).');
  expect(lines).toContain('| nobody reads | 40 (40 – 40) | 450 ms (450 ms – 450 ms) | 1.20 s (1.20 s – 1.20 s) | 0 |');
  expect(lines).toContain('470 addresses, 3543 bytes the mean answer');
});
