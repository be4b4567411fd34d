import { schemas, type Article } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { listed, shelfOf } from './selection.ts';

const article = (id: string, publishedOn?: string): Article =>
  schemas.article.parse({
    ...{ type: 'article', id, language: 'fr', translations: { fr: id }, title: `Fictif ${id}`, slug: id },
    ...{ summary: 'Fictif', body: '', translationStatus: 'originale' },
    ...{ themes: [], cities: [], actions: [], events: [], documents: [], sources: [], corrections: [] },
    ...(publishedOn === undefined ? {} : { publishedOn }),
  });
const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
const year = months.map((month) => article(month, `${month}-01T10:00:00.000Z`));
const ids = (articles: readonly Article[]): string[] => articles.map(({ id }) => id);

test('the twelve newest are shown at length, the others after them', () => {
  const { newest, older } = shelfOf([...year.toReversed(), article('last', '2025-12-31T10:00:00.000Z')]);
  expect(ids(newest)).toEqual(months.toReversed());
  expect(ids(older)).toEqual(['last']);
});

test('the list of all news leaves what is older to the archives, and keeps what no year holds', () => {
  const all = [article('old', '2025-01-01T10:00:00.000Z'), article('undated'), ...year];
  expect(ids(listed('fr', exampleStore({ article: all })))).toEqual([...months.toReversed(), 'undated']);
});
