import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import type { Store } from '../content/store.ts';
import { entriesOf, partOf } from './selection.ts';
import { olderNumbers, pageOf, spanOf } from './pages.ts';

/** A store with so many articles of one year, `a1` the oldest. */
function withArticles(count: number): Store {
  return exampleStore({
    article: Array.from({ length: count }, (_, index) => ({
      ...{ type: 'article', id: `a${index + 1}`, language: 'fr', slug: `a${index + 1}`, themes: [], cities: [] },
      publishedOn: new Date(Date.UTC(2026, 0, 1, index)).toISOString(),
    })),
  });
}

function pagesIn(store: Store) {
  const part = partOf('article', 'year', '2026', 'fr', store)!;
  const page = (number?: number) => pageOf(part, number, store);
  return {
    page,
    numbers: olderNumbers({ count: entriesOf(part, store).length }),
    ids: (number?: number) => page(number)?.entries.map(({ id }) => id),
  };
}

test('a part that is short has one page, which has no number', () => {
  const { page, numbers, ids } = pagesIn(withArticles(71));
  expect(numbers).toEqual([]);
  expect(ids()).toHaveLength(71);
  expect(ids()?.[0]).toBe('a71');
  expect(page()).toMatchObject({ older: undefined, newer: undefined });
  expect(page(1)).toBeUndefined();
});

test('older pages are numbered from the oldest, so that a full one stays as it is when an article is added', () => {
  const [before, after] = [pagesIn(withArticles(110)), pagesIn(withArticles(111))];
  expect([before.numbers, after.numbers]).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(after.ids(1)).toEqual(before.ids(1));
  expect(after.ids(2)).toEqual(before.ids(2));
  expect(before.ids(1)?.at(-1)).toBe('a1');
  expect([before.ids()?.length, after.ids()?.length]).toEqual([38, 39]);
});

test('every article stands on one page, and each page leads to those beside it', () => {
  const { page, ids } = pagesIn(withArticles(150));
  const all = [...(ids() ?? []), ...(ids(3) ?? []), ...(ids(2) ?? []), ...(ids(1) ?? [])];
  expect(all).toEqual(Array.from({ length: 150 }, (_, index) => `a${150 - index}`));
  expect(page()).toMatchObject({ older: '/fr/actualites/annee/2026/3/', newer: undefined });
  expect(page(3)).toMatchObject({ older: '/fr/actualites/annee/2026/2/', newer: '/fr/actualites/annee/2026/' });
  expect(page(1)).toMatchObject({ older: undefined, newer: '/fr/actualites/annee/2026/2/' });
  expect(page(4)).toBeUndefined();
});

test('there is no page between two', () => {
  const { page } = pagesIn(withArticles(150));
  for (const number of [0, -1, 1.5, NaN]) expect(page(number)).toBeUndefined();
});

test('a page says from when to when its articles are', () => {
  const { page } = pagesIn(withArticles(150));
  expect(spanOf(page(1)!)).toMatch(/^1.+2\sjanvier 2026$/);
  expect(spanOf({ entries: [] })).toBeUndefined();
});
