import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { withAlternates } from './sitemap.ts';

const store = exampleStore({
  city: [
    { type: 'city', id: 'x', language: 'ar', slug: 'خيال', translations: { fr: 'fictive', ar: 'خيال' } },
    { type: 'city', id: 'x', language: 'fr', slug: 'fictive', name: 'Fictive' },
  ],
  article: [
    {
      ...{ type: 'article', id: 'a', language: 'fr', slug: 'a', translations: {}, cities: ['x'], themes: [] },
      corrections: [],
      publishedOn: '2026-01-01T00:00:00.000Z',
    },
    {
      ...{ type: 'article', id: 'b', language: 'fr', slug: 'b', translations: {}, cities: [], themes: [] },
      updatedOn: '2026-02-01T00:00:00.000Z',
      corrections: [],
    },
    { type: 'article', id: 'a', language: 'ar', slug: 'أ', cities: ['x'], themes: [], corrections: [] },
  ],
});
const linksAt = (path: string): Record<string, string> => {
  const item = withAlternates(() => store)({ url: new URL(path, 'https://example.org').href });
  return Object.fromEntries(
    (item?.links ?? []).map(({ lang, url }) => [lang, decodeURIComponent(new URL(url).pathname)]),
  );
};

test('an entry lists its translations under their own slugs', () => {
  expect(linksAt('/ar/مدن/خيال/')).toEqual({
    fr: '/fr/villes/fictive/',
    ar: '/ar/مدن/خيال/',
    'x-default': '/fr/villes/fictive/',
  });
});

test('the choice of languages and the home pages name each other', () => {
  expect(linksAt('/')).toEqual({ fr: '/fr/', ar: '/ar/', en: '/en/', 'x-default': '/' });
  expect(linksAt('/en/')).toEqual(linksAt('/'));
});

test('an address without an entry is an error, since the integration would list it unseen', () => {
  expect(() => linksAt('/fr/villes/nulle-part/')).toThrow('/fr/villes/nulle-part/');
});

test('a page has a day of change only where its text has one', () => {
  const changedAt = (path: string) => withAlternates(() => store)({ url: `https://example.org${path}` })?.lastmod;
  expect(changedAt('/fr/actualites/a/')).toBe('2026-01-01T00:00:00.000Z');
  expect(changedAt('/fr/actualites/b/')).toBe('2026-02-01T00:00:00.000Z');
  for (const path of ['/', '/fr/', '/fr/actualites/', '/fr/data/']) expect(changedAt(path), path).toBeUndefined();
});

test('a part of a list is named in the languages in which it has entries, under the slug of its city there', () => {
  expect(linksAt('/fr/actualites/ville/fictive/')).toEqual({
    fr: '/fr/actualites/ville/fictive/',
    ar: '/ar/أخبار/مدينة/خيال/',
    'x-default': '/fr/actualites/ville/fictive/',
  });
});

test('a part without entries is an error', () => {
  expect(() => linksAt('/fr/evenements/ville/fictive/')).toThrow('/fr/evenements/ville/fictive/');
  expect(() => linksAt('/fr/villes/ville/fictive/')).toThrow('/fr/villes/ville/fictive/');
});

test('the address that an entry has left is not in the sitemap', () => {
  const left = { kind: 'renamed' as const, language: 'fr' as const, slug: 'ancienne', on: '2026-11-27' };
  const moved = exampleStore({ city: [{ type: 'city', id: 'x', language: 'fr', slug: 'fictive', name: 'Fictive' }] }, [
    { type: 'city', id: 'x', addresses: [left] },
  ]);
  expect(withAlternates(() => moved)({ url: 'https://example.org/fr/villes/ancienne/' })).toBeUndefined();
});
