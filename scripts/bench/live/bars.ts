import { quantile } from '../measure/statistics.ts';
import type { Bar } from '../report/bar.ts';

/** What was found, times in seconds; `resident` in bytes. */
type Found = {
  readonly articles: number;
  readonly alone: readonly number[];
  readonly live: readonly number[];
  readonly usual: readonly number[];
  readonly together: number;
  /** Nothing where the site is too large to wait for it. */
  readonly searched: number | undefined;
  readonly resident: number;
  readonly faults: number;
};

/** What is asked of a publication, and what of it was met. */
export function barsOf({ articles, alone, live, usual, together, searched, resident, faults }: Found): Bar[] {
  const most =
    articles >= 10_000
      ? { over: 400, times: 500 }
      : articles >= 1000
        ? { over: 250, times: 80 }
        : { over: 250, times: 20 };
  const over = (quantile(live, 0.95) - quantile(alone, 0.5)) * 1000;
  return [
    { name: 'click to live, p95, over Strapi’s own call', value: over, most: most.over, unit: 'ms' },
    { name: 'click to live, p95', value: quantile(live, 0.95) * 1000, most: 500, unit: 'ms' },
    {
      name: 'click to live, against webhook and astro build',
      value: quantile(live, 0.5) / quantile(usual, 0.5),
      most: 1 / most.times,
      unit: '×',
    },
    { name: 'articles published at once', value: together, most: 3, unit: 's' },
    ...(searched === undefined ? [] : [{ name: 'click to search', value: searched, most: 10, unit: 's' } as const]),
    { name: 'answers to readers that were no whole page', value: faults, most: 0, unit: '' },
    { name: 'memory of the publisher', value: resident / 1e6, most: 700, unit: 'MB' },
  ];
}
