import { expect, test } from 'vitest';
import { exampleStore } from './example.ts';
import { liveContent } from './live.ts';
import { newestAndUndated, newestBy, newestOf } from './newest.ts';

const article = (id: string, publishedOn: string | undefined, fields: object = {}): object => ({
  ...{ type: 'article', id, language: 'fr', slug: id, themes: [] },
  ...(publishedOn !== undefined && { publishedOn }),
  ...fields,
});
const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

test('the news of all months are in one order, the newest first, what has no date last and equal ones by id', () => {
  const store = exampleStore({
    article: [
      article('none', undefined),
      article('b', '2026-01-31T23:59:00.000Z'),
      article('a', '2026-01-31T23:59:00.000Z'),
      article('new', '2026-02-01T00:00:00.000Z'),
      article('old', '2025-12-01T08:00:00.000Z'),
    ],
  });
  expect(idsOf(newestOf('article', 'fr', store))).toEqual(['new', 'a', 'b', 'old', 'none']);
  expect(idsOf(newestAndUndated('article', 2, 'fr', store))).toEqual(['new', 'a', 'none']);
  expect(idsOf(newestAndUndated('article', 9, 'fr', store))).toEqual(['new', 'a', 'b', 'old', 'none']);
  expect(idsOf(newestOf('article', 'ar', store))).toEqual([]);
});

test('a new article is asked for what it says, and of the others only those of its month', () => {
  const { store, change } = liveContent();
  const entries = [article('a', '2025-01-01'), article('b', '2026-01-01'), article('c', '2026-01-02')] as never[];
  change({ entries, removed: [], today: '2026-11-23' });
  const asked: string[] = [];
  const themed = () =>
    newestBy('theme', ({ id, themes }) => (asked.push(id), themes), 'article', 'fr', store).get('t') ?? [];
  expect([themed(), asked]).toEqual([[], ['c', 'b', 'a']]);
  asked.length = 0;
  change({ entries: [article('d', '2026-01-03', { themes: ['t'] })] as never, removed: [] });
  expect([idsOf(themed()), asked]).toEqual([['d'], ['d', 'c', 'b']]);
  change({ entries: [article('a', '2026-03-01', { themes: ['t', 't'] })] as never, removed: [] });
  expect(idsOf(themed())).toEqual(['a', 'd']);
});
