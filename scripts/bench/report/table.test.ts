import { expect, test } from 'vitest';
import { spreadOf } from '../measure/statistics.ts';
import { plotOf } from './plot.ts';
import type { Report } from './report.ts';
import { duration, markdownOf } from './table.ts';

const report: Report = {
  date: '2026-11-26T13:20:33.000Z',
  choice: { articles: 100, seed: 1 },
  machine: { processor: 'P', cores: 2, memoryBytes: 24e9, system: 'Linux 6', node: 'v24', load: 0.25 },
  sections: [
    {
      title: 'Full render',
      measures: [
        { name: 'own', label: 'this site', seconds: spreadOf([2, 1, 3]), peakBytes: spreadOf([2e8]), pages: 330 },
        { name: 'hugo', label: 'Hugo <0.111>', version: 'v0.111.3', seconds: spreadOf([0.25]) },
      ],
      bars: [
        { name: 'against Hugo', value: 8, most: 1, unit: '×' },
        { name: 'memory', value: 200, most: 1000, unit: 'MB' },
      ],
    },
  ],
};

test('a table gives the median, and how far runs lie apart where there were several', () => {
  const lines = markdownOf(report).split('\n');
  expect(lines).toContain('| this site | 2.00 s (1.00 s – 3.00 s) | 200 MB | 330 |');
  expect(lines).toContain('| Hugo <0.111> v0.111.3 | 250 ms |  |  |');
});

test('a table says where, when and on how busy a machine', () => {
  expect(markdownOf(report)).toContain(
    '2026-11-26 13:20 UTC · 2 × P, 24 GB · Linux 6 · Node v24 · load before the start 0.25 · seed 1',
  );
});

test('a bar that is not met says so', () => {
  const lines = markdownOf(report).split('\n');
  expect(lines).toContain('| against Hugo | 8.0 × | 1.0 × | **not met** |');
  expect(lines).toContain('| memory | 200 MB | 1000 MB | met |');
});

test('durations are as fine as it is worth', () => {
  expect([0.0467, 4.567, 45.67].map(duration)).toEqual(['47 ms', '4.57 s', '45.7 s']);
});

test('a plot has a bar for each measure, as long as its time, and text that cannot break it', () => {
  const plot = plotOf(report);
  const widths = [...plot.matchAll(/<rect x="\d+" y="\d+" width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(2);
  expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(8);
  expect(plot).toContain('Hugo &lt;0.111');
});

test('a bar far below 1 keeps its digits', () => {
  const section = {
    title: '',
    measures: [],
    bars: [{ name: 'rebuild', value: 0.0123, most: 0.002, unit: '×' as const }],
  };
  expect(markdownOf({ ...report, sections: [section] })).toContain('| rebuild | 0.012 × | 0.0020 × | **not met** |');
});
