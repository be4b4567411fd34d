import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { linesOf } from './lines.ts';

const city = (language: string, name: string): object => ({
  ...{ type: 'city', id: 'x', language, name, slug: `x-${language}`, alternateNames: 'Fictiva, Fictivé, خيالي' },
});
const store = exampleStore({
  city: [city('fr', 'Fictive'), city('ar', 'خيال')],
  article: [{ type: 'article', id: 'a', language: 'fr', title: 'Nouvelle', slug: 'a' }],
});

test('every entry has a line, and a city one for each other name in the language’s own writing', () => {
  expect(linesOf('fr', store)).toEqual([
    { label: 'Nouvelle', path: '/fr/actualites/a/' },
    { label: 'Fictive', path: '/fr/villes/x-fr/' },
    { label: 'Fictiva, voir Fictive', path: '/fr/villes/x-fr/' },
  ]);
  expect(linesOf('ar', store).map(({ label }) => label)).toEqual(['خيال', 'خيالي، انظر خيال']);
});

test('news that are too many to be named have a line for each year', () => {
  const many = exampleStore({
    article: Array.from({ length: 101 }, (_, at) => ({
      ...{ type: 'article', id: `a${at}`, language: 'fr', title: `Nouvelle ${at}`, slug: `a${at}` },
      ...{ publishedOn: `202${at % 2}-05-01T10:00:00.000Z`, cities: [], themes: [] },
    })),
  });
  expect(linesOf('fr', many)).toEqual([
    { label: 'Actualités\u00a0: 2021', path: '/fr/actualites/annee/2021/' },
    { label: 'Actualités\u00a0: 2020', path: '/fr/actualites/annee/2020/' },
  ]);
});
