import { expect, test } from 'vitest';
import { inEachLanguage } from '../content/article.ts';
import { Shelf, type View } from './shelf.ts';
import type { Article, Edition, Part } from './site.ts';
import { numbersOf, olderPages } from './turn.ts';

const article = (number: number): Article => ({
  ...{ id: `a-${String(number)}`, language: 'fr', title: `Titre ${String(number)}`, summary: '', body: '**Corps**' },
  slugs: inEachLanguage(() => `a-${String(number)}`),
  date: new Date(Date.UTC(2020, 0, number)).toISOString(),
  ...{ themes: ['t'], cities: [], actions: [], events: [], pictured: false },
});
const articles = (count: number): Article[] => Array.from({ length: count }, (_, index) => article(index + 1));
const partOf = (count: number): Part => ({
  ...{ facet: 'themes', id: 't', title: 'Thème', slugs: inEachLanguage(() => 't'), older: olderPages(count) },
  paths: inEachLanguage((language) => `/${language}/actualites/theme/t/`),
});
const edition: Edition = {
  ...{ language: 'fr', home: '/fr/', list: '/fr/actualites/' },
  things: { themes: {}, cities: {}, actions: {}, events: {} },
  parts: [],
};
const shelfOf = (count: number): Shelf<Article> => new Shelf(edition, articles(count), ({ body }) => body);
const titles = ({ cards = [], lines = [] }: View): unknown[] => [...cards, ...lines].map(({ title }) => title);

test('the pages of a part hold each of its articles once, the newest first', () => {
  const [shelf, part] = [shelfOf(150), partOf(150)];
  expect(numbersOf(part)).toEqual([1, 2, 3]);
  const pages = [undefined, ...numbersOf(part).toReversed()].map((number) => titles(shelf.part(part, number)));
  expect(pages.map(({ length }) => length)).toEqual([42, 36, 36, 36]);
  expect(pages.flat()).toEqual(
    articles(150)
      .toReversed()
      .map(({ title }) => title),
  );
});

test('a new article leaves the older pages of its part as they are', () => {
  for (const number of [1, 2, 3])
    expect(shelfOf(151).part(partOf(151), number).lines).toEqual(shelfOf(150).part(partOf(150), number).lines);
});

test('a feed holds the newest fifty of its part, whatever its pages hold', () => {
  const part = partOf(150);
  expect(shelfOf(150).feed(part).items).toHaveLength(50);
  expect(shelfOf(40).feed(partOf(40)).items?.[0]?.title).toBe('Titre 40');
});

test('what is akin stands before an article, and after it where nothing is before', () => {
  const [oldest, , , , newest] = articles(5);
  if (oldest === undefined || newest === undefined) throw new RangeError('No articles.');
  const found = (of: Article): string[] =>
    shelfOf(5)
      .related(of)
      .map(({ id }) => id);
  expect(found(newest)).toEqual(['a-4', 'a-3', 'a-2']);
  expect(found(oldest)).toEqual(['a-2', 'a-3', 'a-4']);
});
