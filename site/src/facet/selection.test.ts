import type { Facet, Language } from 'shared/languages';
import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import type { Store } from '../content/store.ts';
import { alternatesOf, partAt, partsOf } from './selection.ts';
import { facetsOf, type FacetedType } from './values.ts';

const named = (type: string, id: string, slugs: Partial<Record<Language, string>>): object[] =>
  Object.entries(slugs).map(([language, slug]) => ({ type, id, language, slug, name: slug }));
const article = (id: string, publishedOn: string, fields: object = {}, language = 'fr'): object => ({
  ...{ type: 'article', id, language, slug: id, publishedOn, cities: [], themes: [], actions: [] },
  ...fields,
});
const event = (id: string, language: string, fields: object): object => ({
  ...{ type: 'event', id, language, slug: id, kind: 'atelier', themes: [], schedule: { confirmation: 'à confirmer' } },
  ...fields,
});
const confirmed = { schedule: { confirmation: 'confirmé', startDate: '2026-12-30', endDate: '2027-01-02' } };
const names = {
  city: [...named('city', 'x', { fr: 'xauen', ar: 'شاون' }), ...named('city', 'y', { fr: 'alpha' })],
  theme: [...named('theme', 't', { fr: 'sujet' }), ...named('theme', 'alone', { fr: 'seul' })],
};
const store = exampleStore({
  ...names,
  event: [
    event('a', 'fr', { city: 'x', themes: ['t'] }),
    event('a', 'ar', { city: 'x', themes: ['t'] }),
    event('b', 'fr', { city: 'y', kind: 'colloque', ...confirmed }),
    event('b', 'ar', { city: 'y', kind: 'colloque', ...confirmed }),
  ],
});
const labels = (type: FacetedType, facet: Facet, language: Language, content: Store = store): string[] =>
  partsOf(type, facet, language, content).map(({ label, count }) => `${label} ${count}`);

test('a list has the parts that have entries, cities and themes by name, and only where these are published', () => {
  expect(labels('event', 'city', 'fr')).toEqual(['alpha 1', 'xauen 1']);
  expect(labels('event', 'city', 'ar')).toEqual(['شاون 1']);
  expect(labels('event', 'theme', 'fr')).toEqual(['sujet 1']);
  expect(labels('event', 'city', 'en')).toEqual([]);
});

test('kinds come in the order of the CMS', () => {
  expect(labels('event', 'kind', 'fr')).toEqual(['Colloque 1', 'Atelier 1']);
});

test('an event is in each of its months and in the year in which it begins, if its date is confirmed', () => {
  expect(labels('event', 'month', 'fr')).toEqual(['décembre 2026 1', 'janvier 2027 1']);
  expect(labels('event', 'year', 'fr')).toEqual(['2026 1']);
});

test('a part has its address in each language in which it has entries', () => {
  expect(alternatesOf(partsOf('event', 'city', 'ar', store)[0]!, store)).toEqual({
    fr: '/fr/evenements/ville/xauen/',
    ar: '/ar/أنشطة/مدينة/شاون/',
  });
  const kind = partAt('event', 'fr', 'type', 'colloque', store)!;
  expect(alternatesOf(kind, store).ar).toBe('/ar/أنشطة/نوع/ندوة-فكرية/');
});

test('an address finds its part, and nothing where the facet, the value or the entries are missing', () => {
  expect(partAt('event', 'fr', 'ville', 'alpha', store)?.value).toBe('y');
  expect(partAt('event', 'fr', 'theme', 'seul', store)).toBeUndefined();
  expect(partAt('event', 'fr', 'city', 'alpha', store)).toBeUndefined();
  expect(partAt('article', 'fr', 'mois', '2026-12', store)).toBeUndefined();
});

test('an article of the first hour of a year in Morocco is of that year', () => {
  const content = exampleStore({ article: [article('a', '2025-12-31T23:30:00.000Z')] });
  expect(labels('article', 'year', 'fr', content)).toEqual(['2026 1']);
});

test('a new article changes the parts of its own year, cities and themes, and no other', () => {
  const before = [
    article('old', '2025-05-01T10:00:00.000Z', { cities: ['x'], themes: ['alone'] }),
    article('recent', '2026-05-01T10:00:00.000Z', { cities: ['y'], themes: ['t'] }),
  ];
  const added = article('new', '2026-11-01T10:00:00.000Z', { cities: ['y'] });
  const of = (articles: object[]): Map<string, number> => {
    const content = exampleStore({ ...names, article: articles });
    const parts = facetsOf('article').flatMap((facet) => partsOf('article', facet, 'fr', content));
    return new Map(parts.map(({ path, count }) => [path, count]));
  };
  const [then, now] = [of(before), of([...before, added])];
  expect([...now].flatMap(([path, count]) => (count === then.get(path) ? [] : [path]))).toEqual([
    '/fr/actualites/annee/2026/',
    '/fr/actualites/ville/alpha/',
  ]);
});

test('releases are cut into years only where the press room does not show them all', () => {
  const releases = (count: number) =>
    exampleStore({
      'press-release': Array.from({ length: count }, (_, at) => ({
        ...{ type: 'press-release', id: `r${at}`, language: 'fr', slug: `r${at}` },
        publishedOn: '2026-05-01T10:00:00.000Z',
      })),
    });
  expect(labels('press-release', 'year', 'fr', releases(24))).toEqual([]);
  expect(labels('press-release', 'year', 'fr', releases(25))).toEqual(['2026 25']);
});
