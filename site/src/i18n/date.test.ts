import { expect, test } from 'vitest';
import {
  dayOf,
  formatDay,
  formatDays,
  formatMoments,
  formatMonth,
  formatPeriod,
  formatTime,
  leafOf,
  weekdays,
} from './date.ts';

/** Intl joins with thin and unbreakable spaces, which change with its data. */
const plain = (text: string): string => text.replace(/[\s\u2009\u200f]+/gu, ' ');

test('a day is written as each language writes it, in Moroccan Arabic with Western digits', () => {
  expect(formatDay('2026-11-23', 'fr')).toBe('23\u00a0novembre 2026');
  expect(formatDay('2026-11-23', 'ar')).toBe('23\u00a0نونبر 2026');
  expect(formatDay('2026-11-23', 'en')).toBe('23\u00a0November 2026');
  expect(formatDay('2026-07-01', 'fr')).toBe('1er\u00a0juillet 2026');
  expect(formatDay('2026-07-11', 'fr')).toBe('11\u00a0juillet 2026');
});

test('an instant falls on its day in Morocco, an hour ahead of UTC until September 2026', () => {
  expect(dayOf('2026-05-01T23:30:00.000Z')).toBe('2026-05-02');
  expect(dayOf('2026-11-22T23:30:00.000Z')).toBe('2026-11-22');
});

test('two days share what they have in common, one day stands once', () => {
  expect(plain(formatDays('2027-03-12', '2027-03-14', 'fr'))).toMatch(/^12 ?[–-] ?14 mars 2027$/);
  expect(formatDays('2027-03-12', '2027-03-12', 'fr')).toBe('12\u00a0mars 2027');
});

test('a time and a moment are shown as the wall clock shows them, whatever zone the machine is in', () => {
  expect(formatTime('09:30', 'fr')).toBe('09:30');
  const moments = plain(formatMoments(['2027-03-12', '09:30'], ['2027-03-12', '17:00'], 'en'));
  expect(moments).toContain('12 March 2027');
  expect(moments).toMatch(/09:30 ?[–-] ?17:00/);
});

test('a period is joined by a dash in English, and as the content has it elsewhere', () => {
  expect(formatPeriod('2019-2020', 'en')).toBe('2019–2020');
  expect(formatPeriod('2019-2020', 'fr')).toBe('2019-2020');
});

test('a calendar leaf has the day, the month and the year', () => {
  expect(leafOf('2027-03-05', 'en')).toEqual({ day: '5', month: 'Mar', year: '2027' });
});

test('a week begins with Monday, a month has its Moroccan name', () => {
  expect(weekdays('fr').map(({ name }) => name)[0]).toBe('lundi');
  expect(weekdays('ar').map(({ letter }) => letter)).toEqual(['ن', 'ث', 'ر', 'خ', 'ج', 'س', 'ح']);
  expect(formatMonth('2027-08', 'ar')).toBe('غشت 2027');
  expect(formatMonth('2027-08', 'en')).toBe('August 2027');
});
