import { expect, test } from 'vitest';
import { byName, byPosition, newestFirst } from './order.ts';

test('the newest comes first, undated entries last, equal ones by id', () => {
  const entries = [
    { id: 'b', publishedOn: '2026-01-02T00:00:00.000Z' },
    { id: 'd' },
    { id: 'c', publishedOn: '2026-03-01T00:00:00.000Z' },
    { id: 'a', publishedOn: '2026-01-02T00:00:00.000Z' },
  ];
  expect(newestFirst(entries).map((entry) => entry.id)).toEqual(['c', 'a', 'b', 'd']);
});

test('names are ordered as the language orders them, accents beside their letter', () => {
  const names = (language: 'fr' | 'ar', ...list: string[]): string[] =>
    byName(
      list.map((name) => ({ name })),
      language,
    ).map(({ name }) => name);
  expect(names('fr', 'Zagora', 'Équinoxe', 'Fabula')).toEqual(['Équinoxe', 'Fabula', 'Zagora']);
  expect(names('ar', 'وجدة', 'أكادير', 'طنجة')).toEqual(['أكادير', 'طنجة', 'وجدة']);
});

test('actions stand in the order of the plan, not of their text', () => {
  expect(byPosition([{ position: 10 }, { position: 2 }]).map(({ position }) => position)).toEqual([2, 10]);
});
