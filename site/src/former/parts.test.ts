import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { formerParts } from './parts.ts';

const city = (id: string, slug: string) => ({ type: 'city', id, language: 'fr', slug, name: slug });
const left = (id: string, slug: string, kind: 'renamed' | 'withdrawn' = 'renamed') => ({
  ...{ type: 'city' as const, id },
  addresses: [{ kind, language: 'fr' as const, slug, on: '2026-11-27' }],
});
const article = (id: string, of: string) => ({
  ...{ type: 'article', id, language: 'fr', slug: id, themes: [], cities: [of], actions: [] },
  publishedOn: '2026-11-20T10:00:00.000Z',
});

test('the parts of lists follow a city that was renamed', () => {
  const store = exampleStore({ city: [city('x', 'neuve')], article: [article('a', 'x')] }, [left('x', 'ancienne')]);
  expect(formerParts(store)).toEqual([{ from: '/fr/actualites/ville/ancienne/', to: '/fr/actualites/ville/neuve/' }]);
});

test('none leads from where another city has its part, nor to a city without entries or withdrawn', () => {
  const cities = [city('x', 'neuve'), city('y', 'ancienne'), city('z', 'vide')];
  const store = exampleStore({ city: cities, article: [article('a', 'x'), article('b', 'y'), article('c', 'w')] }, [
    left('x', 'ancienne'),
    left('z', 'videe'),
    left('w', 'partie', 'withdrawn'),
  ]);
  expect(formerParts(store)).toEqual([]);
});
