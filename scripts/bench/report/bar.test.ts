import { expect, test } from 'vitest';
import { isMet, renderBars, type Bar } from './bar.ts';

const named = (bars: readonly Bar[], name: string): Bar | undefined => bars.find((bar) => bar.name === name);

test('the site is compared with each peer by the medians of one run', () => {
  const bars = renderBars(
    new Map([
      ['own', { seconds: 4, peakBytes: 300e6 }],
      ['own-markdown', { seconds: 6, peakBytes: 300e6 }],
      ['hugo', { seconds: 5, peakBytes: 900e6 }],
      ['eleventy', { seconds: 10, peakBytes: 800e6 }],
      ['astro', { seconds: 8, peakBytes: 800e6 }],
    ]),
  );
  expect(named(bars, 'full render, against Hugo')).toMatchObject({ value: 0.8, most: 1 });
  expect(named(bars, 'with Markdown, against Hugo')).toMatchObject({ value: 1.2, most: 1.2 });
  expect(named(bars, 'memory, against Hugo')?.value).toBeCloseTo(1 / 3);
  expect(bars.filter((bar) => !isMet(bar)).map(({ name }) => name)).toEqual(['full render, against astro build']);
});

test('a peer that did not run is compared with nobody', () => {
  const bars = renderBars(new Map([['own', { seconds: 4, peakBytes: 300e6 }]]));
  expect(bars.map(({ name }) => name)).toEqual(['memory of the full render']);
});

test('a bar is met up to its limit and not above', () => {
  const bar = { name: '', most: 1, unit: '×' } as const;
  expect(isMet({ ...bar, value: 1 })).toBe(true);
  expect(isMet({ ...bar, value: 1.001 })).toBe(false);
});
