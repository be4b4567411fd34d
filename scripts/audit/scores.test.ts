import { expect, test } from 'vitest';
import { missedBars, tableOf, type Row } from './scores.ts';

const good: Row = {
  ...{ name: 'city', language: 'ar', path: '/ar/', performance: 99, accessibility: 100, 'best-practices': 100 },
  ...{ seo: 100, lcp: 1700, tbt: 50, cls: 0.01 },
};

test('a template that reaches every bar misses none', () => {
  expect(missedBars(good)).toEqual([]);
});

test('each bar that is missed is named, one that was not measured too', () => {
  const bad: Row = { ...good, accessibility: 97, seo: NaN, lcp: 1701, tbt: 51, cls: 0.02 };
  expect(missedBars(bad).map((line) => line.split(' ')[3])).toEqual(['accessibility', 'seo', 'lcp', 'tbt', 'cls']);
});

test('the table has a line for each template', () => {
  expect(
    tableOf([good, { ...good, language: 'fr' }], 5)
      .split('\n')
      .filter((line) => line.startsWith('| city')),
  ).toEqual([
    '| city | ar | 99 | 100 | 100 | 100 | 1.70 | 50 | 0.010 |',
    '| city | fr | 99 | 100 | 100 | 100 | 1.70 | 50 | 0.010 |',
  ]);
});
