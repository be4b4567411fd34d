import { languageCodes, type Language } from 'shared/languages';
import { expect, test } from 'vitest';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { wordsIn } from './words.ts';

type Value = string | Readonly<Record<string, string>>;
const dictionaries: Readonly<Record<Language, Readonly<Record<string, Value>>>> = { fr, ar, en };
const textsOf = (value: Value | undefined): string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : Object.values(value);
const allTexts = (language: Language): string[] => Object.values(dictionaries[language]).flatMap(textsOf);

test('every language fills in the same values', () => {
  const placesIn = (text: string | undefined): string[] =>
    [...(text ?? '').matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  for (const [key, value] of Object.entries(fr)) {
    if (typeof value !== 'string') continue;
    for (const code of languageCodes) {
      expect(placesIn(textsOf(dictionaries[code][key])[0]), `${code}: ${key}`).toEqual(placesIn(value));
    }
  }
});

test('no word is left empty or with space around it', () => {
  for (const code of languageCodes) {
    for (const text of allTexts(code)) expect(text, code).toMatch(/^\S(.*\S)?$/su);
  }
});

test('French puts an unbreakable space before its high punctuation and never a straight apostrophe', () => {
  for (const text of allTexts('fr')) {
    expect(text).not.toMatch(/[^\u202f][;!?]|[^\u00a0]:(?=\s|$)|« |«[^\u00a0]|[^\u00a0]»|'/u);
  }
});

test('Arabic uses its own comma, semicolon and question mark', () => {
  for (const text of allTexts('ar')) expect(text).not.toMatch(/[,;?]/);
});

test('Arabic counts in its six forms', () => {
  const { count } = wordsIn('ar');
  expect([0, 1, 2, 3, 11, 100].map((number) => count('count.action', number))).toEqual([
    'لا إجراء',
    'إجراء واحد',
    'إجراءان',
    '3 إجراءات',
    '11 إجراء',
    '100 إجراء',
  ]);
});

test('French has one form up to two, English for one alone', () => {
  expect(wordsIn('fr').count('count.action', 0)).toBe('0 action');
  expect(wordsIn('fr').count('count.action', 9)).toBe('9 actions');
  expect(wordsIn('en').count('count.action', 0)).toBe('0 actions');
  expect(wordsIn('en').count('count.action', 1)).toBe('1 action');
});

test('a value is put into its place', () => {
  expect(wordsIn('fr')('state.period', { period: '2019-2020' })).toBe('période 2019-2020');
});
