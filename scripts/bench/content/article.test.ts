import { beforeAll, expect, test } from 'vitest';
import { languageCodes, type Language } from 'shared/languages';
import { planFolder } from '../../command/paths.ts';
import { articleOf, type FictitiousArticle, type Ground } from './article.ts';
import { groundFrom } from './ground.ts';

const many = 300;
let ground: Ground;
let articles: readonly FictitiousArticle[];

beforeAll(async () => {
  ground = await groundFrom(planFolder, ['pictures/a.jpg', 'pictures/b.jpg']);
  articles = Array.from({ length: many }, (_, index) => articleOf(index + 1, ground, 2019));
});

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
const textsOf = (language: Language): string[] => articles.map(({ words }) => words[language].body);

test('an article is the same for the same seed and number, whatever other articles there are', () => {
  expect(articleOf(17, ground, 2019)).toEqual(articles[16]);
  expect(articleOf(17, ground, 2020)).not.toEqual(articles[16]);
});

test('an article leads to what the plan has', () => {
  for (const { facts } of articles) {
    for (const relation of ['themes', 'cities', 'actions', 'events'] as const) {
      expect(facts[relation].length).toBeGreaterThan(0);
      expect(ground.ids[relation]).toEqual(expect.arrayContaining([...facts[relation]]));
    }
  }
});

test('no two articles share an address in a language', () => {
  for (const language of languageCodes)
    expect(new Set(articles.map(({ words }) => words[language].slug)).size).toBe(many);
});

test('no two articles appear at the same instant, so that lists have one order', () => {
  expect(new Set(articles.map(({ facts }) => facts.publishedOn)).size).toBe(many);
});

test('about one article of five has a picture, and says in each language what it shows', () => {
  const pictured = articles.filter(({ facts }) => facts.image !== undefined);
  expect(pictured.length / many).toBeGreaterThan(0.12);
  expect(pictured.length / many).toBeLessThan(0.28);
  for (const { words } of articles)
    for (const language of languageCodes)
      expect(words[language].image === undefined).toBe(words.fr.image === undefined);
  for (const { words } of pictured) expect(words.ar.image?.alternative).not.toBe('');
});

test.each(languageCodes)('texts in %s are made of thousands of words', (language) => {
  expect(new Set(textsOf(language).flatMap(wordsIn)).size).toBeGreaterThan(2000);
});

test('Arabic texts are written in Arabic', () => {
  const letters = textsOf('ar').join('').match(/\p{L}/gu) ?? [];
  const arabic = letters.filter((letter) => /\p{Script=Arabic}/u.test(letter));
  // Addresses of links are Latin in part.
  expect(arabic.length / letters.length).toBeGreaterThan(0.9);
});

test('a text has headings, a list, links and words in bold', () => {
  for (const language of languageCodes) {
    for (const text of textsOf(language)) {
      expect(text).toMatch(/^## \S/m);
      expect(text).toMatch(/^- \S/m);
      expect(text).toMatch(new RegExp(`\\]\\(/${language}/[^)]+/\\)`));
      expect(text).toMatch(/\*\*[^*]+\*\*/);
    }
  }
});
