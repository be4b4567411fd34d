import { expect, test } from 'vitest';
import { queryTerms } from 'shared/search-terms';
import { excerptOf, partsOf } from './marks.ts';

const marked = (text: string, query: string): string[] =>
  partsOf(text, queryTerms(query))
    .filter((part) => part.marked)
    .map((part) => part.text);

test('words are marked as they are written, whatever was typed', () => {
  expect(marked('L’interculturalité à Meknès', 'interculturalite meknes')).toEqual(['interculturalité', 'Meknès']);
  expect(marked('إدماج المهاجرين والمدن', 'المدن')).toEqual(['والمدن']);
  expect(marked('بالمدينة', 'مدينة')).toEqual(['بالمدينة']);
});

test('the beginning of a word and another ending are enough, a common beginning is not', () => {
  expect(marked('rencontres, rencontre, renc', 'rencontre')).toEqual(['rencontres', 'rencontre']);
  expect(marked('ville', 'villes')).toEqual(['ville']);
  expect(marked('intercommunal', 'interculturel')).toEqual([]);
});

test('the parts are the text again', () => {
  const text = 'Une ville, des villes ; la ville.';
  expect(
    partsOf(text, ['ville'])
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  expect(partsOf(text, [])).toEqual([{ text, marked: false }]);
});

test('a summary that answers is shown; else the passage that does, with what was left out said', () => {
  const content = `${'avant '.repeat(20)}la mairie de Tanger ${'après '.repeat(40)}`.trim();
  expect(excerptOf('À la mairie', content, ['mairie'])).toBe('À la mairie');
  expect(excerptOf('Ailleurs', content, ['mairie'])).toMatch(/^… (avant ){7}la mairie de Tanger (après )+…$/);
  expect(excerptOf('Ailleurs', 'rien', ['mairie'])).toBe('Ailleurs');
});
