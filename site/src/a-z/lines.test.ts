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
