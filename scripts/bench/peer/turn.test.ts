import { expect, test } from 'vitest';
import { inEachLanguage } from '../content/article.ts';
import type { Part } from './site.ts';
import { olderPages, turnAt } from './turn.ts';

const path = '/fr/actualites/theme/t/';
const partOf = (older: number): Part => ({
  ...{ facet: 'themes', id: 't', title: 'Thème', slugs: inEachLanguage(() => 't'), older },
  paths: inEachLanguage(() => path),
});

test('a part has older pages from twice a page on', () => {
  expect([0, 1, 71, 72, 107, 108].map(olderPages)).toEqual([0, 0, 0, 1, 1, 2]);
});

test('the newest page leads to the last full one, and nowhere where there is none', () => {
  expect(turnAt(partOf(3), 'fr')).toEqual({ page: path, turns: [{ older: [{ page: `${path}3/` }], newer: [] }] });
  expect(turnAt(partOf(0), 'fr')).toEqual({ page: path, turns: [] });
});

test('older pages lead to those beside them, and the last full one to the newest', () => {
  const turn = (number: number) => turnAt(partOf(3), 'fr', number);
  expect(turn(3)).toEqual({
    page: `${path}3/`,
    turns: [{ older: [{ page: `${path}2/` }], newer: [{ page: path }] }],
  });
  expect(turn(1).turns).toEqual([{ older: [], newer: [{ page: `${path}2/` }] }]);
});
