import { expect, test } from 'vitest';
import { byName, byPosition, newestFirst, orderKey } from './order.ts';

test('the newest comes first, undated entries last, equal ones by id', () => {
  const entries = [
    { id: 'b', publishedOn: '2026-01-02T00:00:00.000Z' },
    { id: 'd' },
    { id: 'c', publishedOn: '2026-03-01T00:00:00.000Z' },
    { id: 'a', publishedOn: '2026-01-02T00:00:00.000Z' },
  ];
  expect(newestFirst(entries).map((entry) => entry.id)).toEqual(['c', 'a', 'b', 'd']);
});

const names = (language: 'fr' | 'ar', ...list: string[]): string[] =>
  byName(
    list.map((name) => ({ name })),
    language,
  ).map(({ name }) => name);

test('names are ordered as the language orders them, accents beside their letter', () => {
  expect(names('fr', 'Zagora', 'Équinoxe', 'Fabula')).toEqual(['Équinoxe', 'Fabula', 'Zagora']);
  expect(names('ar', 'وجدة', 'أكادير', 'طنجة')).toEqual(['أكادير', 'طنجة', 'وجدة']);
});

test('an article counts for nothing, in any language', () => {
  expect(names('ar', 'الناظور', 'الدار البيضاء', 'طنجة', 'الرباط', 'أكادير')).toEqual([
    ...['أكادير', 'الدار البيضاء', 'الرباط', 'طنجة', 'الناظور'],
  ]);
  expect(names('fr', 'L’eau', 'Accueil', 'La ville', 'Rue')).toEqual(['Accueil', 'L’eau', 'Rue', 'La ville']);
});

test('a label that is nothing but its article is ordered by it', () => {
  expect(orderKey('Les ', 'fr')).toBe('Les ');
});

test('actions stand in the order of the plan, not of their text', () => {
  expect(byPosition([{ position: 10 }, { position: 2 }]).map(({ position }) => position)).toEqual([2, 10]);
});
