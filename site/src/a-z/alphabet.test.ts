import { expect, test } from 'vitest';
import type { Language } from 'shared/languages';
import { alphabetOf } from './alphabet.ts';

const index = (labels: readonly string[], language: Language): Record<string, string[]> =>
  Object.fromEntries(
    alphabetOf(
      labels.map((label) => ({ label, path: `/${label}/` })),
      language,
    ).map(({ letter, lines }) => [letter, lines.map(({ label }) => label)]),
  );

test('French leaves out accents, guillemets and the leading article', () => {
  expect(index(['Égalité', 'L’eau', 'Les villes', 'École', '« La rue »', 'Œuvre', 'Oujda'], 'fr')).toEqual({
    E: ['L’eau', 'École', 'Égalité'],
    O: ['Œuvre', 'Oujda'],
    R: ['« La rue »'],
    V: ['Les villes'],
  });
});

test('Arabic leaves out ال and puts every hamza under one letter, its own script before Latin', () => {
  const letters = index(['المدن', 'مكناس', 'أنشطة', 'الإدماج', 'آفاق', 'Anti-rumours Global'], 'ar');
  expect(Object.keys(letters)).toEqual(['ا', 'م', 'A']);
  expect(letters['ا']).toHaveLength(3);
  expect(letters['م']).toEqual(['المدن', 'مكناس']);
});

test('English leaves out The and A, and keeps a word that only begins so', () => {
  expect(index(['The press', 'A city', 'Theme'], 'en')).toEqual({ C: ['A city'], P: ['The press'], T: ['Theme'] });
});

test('numbers stand together after the letters, in their order', () => {
  expect(index(['10 idées', '2 idées', 'Zone'], 'fr')).toEqual({ Z: ['Zone'], 0: ['2 idées', '10 idées'] });
});
