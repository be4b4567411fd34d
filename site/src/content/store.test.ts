import { expect, test } from 'vitest';
import { exampleStore } from './example.ts';
import { openSnapshot } from './store.ts';

const city = (id: string, language: string, slug: string): object => ({ type: 'city', id, language, slug });
const store = exampleStore({ city: [city('a', 'fr', 'alpha'), city('b', 'fr', 'beta'), city('a', 'ar', 'ألفا')] });

test('an entry is found by its language and slug, and by its id', () => {
  expect(store.get('city', 'ar', 'ألفا')?.id).toBe('a');
  expect(store.find('city', 'fr', 'b')?.slug).toBe('beta');
});

test('an entry that is not published in a language is not there', () => {
  expect(store.get('city', 'ar', 'beta')).toBeUndefined();
  expect(store.findAll('city', 'ar', ['b', 'a']).map(({ id }) => id)).toEqual(['a']);
  expect(store.list('city', 'en')).toEqual([]);
});

test('references come in the order in which they were given', () => {
  expect(store.findAll('city', 'fr', ['b', 'missing', 'a']).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a site without its texts, or without a snapshot, is refused', () => {
  expect(() => store.site('fr')).toThrow('no site entry in fr');
  expect(() => openSnapshot('/nowhere')).toThrow();
});
