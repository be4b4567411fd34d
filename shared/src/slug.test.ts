import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugBytes, slugCharacters, slugFrom, slugProblem } from './slug.ts';

describe('a slug made from a title', () => {
  it.each([
    ['L’interculturalité vue sous l’angle du genre', 'l-interculturalite-vue-sous-l-angle-du-genre'],
    ['Œuvres & cœurs', 'oeuvres-coeurs'],
    ['مرحباً بكم', 'مرحبا-بكم'],
    ['أعمال الشبكة', 'أعمال-الشبكة'],
    ['ⵜⴰⵏⵊⴰ', 'ⵜⴰⵏⵊⴰ'],
    ['  2.1 — Services  ', '2-1-services'],
    ['!!!', ''],
  ])('keeps the letters of %s', (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
  });

  it('is always good, empty or a reserved word, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        expect([undefined, 'empty', 'reserved']).toContain(slugProblem(slugFrom(title)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is cut at a word and fits a file name in any script', () => {
    const long = slugFrom('الاستراتيجية '.repeat(60));
    expect([...long].length).toBeLessThanOrEqual(slugCharacters);
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(slugBytes);
    expect(long.endsWith('الاستراتيجية')).toBe(true);
  });
});

describe('a slug that cannot be an address', () => {
  it.each([
    ['', 'empty'],
    ['.', 'characters'],
    ['..', 'characters'],
    ['a/b', 'characters'],
    ['%2e%2e', 'characters'],
    ['a\u0000b', 'characters'],
    ['Tanger', 'characters'],
    ['a--b', 'characters'],
    ['-a', 'characters'],
    ['a b', 'characters'],
    ['a\u202eb', 'characters'],
    ['e\u0301te', 'not-normalised'],
    ['a'.repeat(81), 'too-long'],
    ['ⵜ'.repeat(70), 'too-long'],
    ['404', 'reserved'],
    ['villes', 'reserved'],
    ['ar', 'reserved'],
    ['_astro', 'characters'],
  ])('%j is refused', (slug, problem) => {
    expect(slugProblem(slug)).toBe(problem);
  });
});
