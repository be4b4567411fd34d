import { schemas, type Event } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { monthToShow, monthsOf, weeksOf, type Week } from './month.ts';

const event = (id: string, startDate: string, endDate?: string, confirmation = 'confirmé'): Event =>
  schemas.event.parse({
    ...{ type: 'event', id, language: 'fr', translations: { fr: id }, title: `Fictif ${id}`, slug: id },
    ...{ summary: 'Fictif', kind: 'atelier', eventStatus: 'prévu', translationStatus: 'originale' },
    ...{ invited: [], organisations: [], themes: [], documents: [] },
    schedule: { confirmation, startDate, ...(endDate === undefined ? {} : { endDate }), zone: 'Africa/Casablanca' },
  });
const daysWith = (id: string, weeks: readonly Week[]): string[] =>
  weeks.flat().flatMap((day) => (day?.events.some((on) => on.id === id) ? [day.date] : []));

test('an event belongs to every month on a day of which it takes place, over the end of a year too', () => {
  expect(monthsOf(event('a', '2027-03-12').schedule)).toEqual(['2027-03']);
  expect(monthsOf(event('b', '2026-12-30', '2027-01-02').schedule)).toEqual(['2026-12', '2027-01']);
  expect(monthsOf(event('c', '2027-01-31', '2027-03-01').schedule)).toEqual(['2027-01', '2027-02', '2027-03']);
});

test('a date that is not confirmed makes no month', () => {
  expect(monthsOf(event('a', '2027-03-12', undefined, 'à confirmer').schedule)).toEqual([]);
  expect(monthToShow([], '2026-11-23')).toBeUndefined();
});

test('the month to show is this one or the next that has events, and the last where all are over', () => {
  const months = ['2026-05', '2026-11', '2027-03'];
  expect(monthToShow(months, '2026-11-23')).toBe('2026-11');
  expect(monthToShow(months, '2026-12-01')).toBe('2027-03');
  expect(monthToShow(months, '2028-01-01')).toBe('2027-03');
});

test('a week begins on Monday and has seven places; days of the months beside are left out', () => {
  // The first of March 2027 is a Monday, the first of August 2027 a Sunday.
  expect(weeksOf('2027-03', [])[0]?.map((day) => day?.date.slice(-2))).toEqual([
    '01',
    '02',
    '03',
    '04',
    '05',
    '06',
    '07',
  ]);
  const august = weeksOf('2027-08', []);
  expect(august[0]?.map((day) => day?.date)).toEqual([...Array<undefined>(6).fill(undefined), '2027-08-01']);
  expect(august.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
  expect(august.flat().filter((day) => day !== undefined)).toHaveLength(31);
});

test('an event stands on each of its days, in each of its months', () => {
  const over = event('over', '2026-12-30', '2027-01-02');
  expect(daysWith('over', weeksOf('2026-12', [over]))).toEqual(['2026-12-30', '2026-12-31']);
  expect(daysWith('over', weeksOf('2027-01', [over]))).toEqual(['2027-01-01', '2027-01-02']);
});

test('the days on which clocks change in Europe are days as the others', () => {
  const days = weeksOf('2027-03', [event('over', '2027-03-27', '2027-03-29')]);
  expect(daysWith('over', days)).toEqual(['2027-03-27', '2027-03-28', '2027-03-29']);
});
