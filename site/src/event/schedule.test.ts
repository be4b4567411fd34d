import { instantOf } from 'shared/zone';
import { expect, test } from 'vitest';
import { endOf, formatSchedule, isConfirmed, type ConfirmedSchedule } from './schedule.ts';

const home = 'Africa/Casablanca';
const schedule = (extra: Partial<ConfirmedSchedule> = {}): ConfirmedSchedule => ({
  confirmation: 'confirmé',
  startDate: '2027-03-12',
  zone: home,
  ...extra,
});
const iso = (instant: number): string => new Date(instant).toISOString();

test('a date counts only where it is confirmed and there', () => {
  expect(isConfirmed(schedule())).toBe(true);
  expect(isConfirmed({ ...schedule(), confirmation: 'à confirmer' })).toBe(false);
  expect(isConfirmed({ confirmation: 'confirmé', zone: home })).toBe(false);
});

test('Morocco’s wall clock is an hour ahead of UTC in spring 2026, and on UTC from 20 September 2026', () => {
  expect(iso(instantOf('2026-05-01', '09:30', home))).toBe('2026-05-01T08:30:00.000Z');
  expect(iso(instantOf('2026-11-01', '09:30', home))).toBe('2026-11-01T09:30:00.000Z');
});

test('an instant beside a clock change is on the right side of it', () => {
  expect(iso(instantOf('2026-03-29', '01:30', 'Europe/Paris'))).toBe('2026-03-29T00:30:00.000Z');
  expect(iso(instantOf('2026-03-29', '03:30', 'Europe/Paris'))).toBe('2026-03-29T01:30:00.000Z');
});

test('an event ends at its end time, or with its last day', () => {
  expect(iso(endOf(schedule({ endTime: '17:00' })))).toBe('2027-03-12T17:00:00.000Z');
  expect(iso(endOf(schedule({ endDate: '2027-03-14' })))).toBe('2027-03-15T00:00:00.000Z');
  expect(iso(endOf(schedule({ startTime: '18:00' })))).toBe('2027-03-13T00:00:00.000Z');
});

test('a schedule with hours names the zone, one without does not', () => {
  expect(formatSchedule(schedule(), 'fr')).toBe('12\u00a0mars 2027');
  expect(formatSchedule(schedule({ startTime: '09:30' }), 'fr')).toBe(
    '12\u00a0mars 2027, à partir de 09:30 (heure du Maroc)',
  );
  expect(formatSchedule(schedule({ startTime: '09:30' }), 'ar')).toContain('،');
  expect(formatSchedule(schedule({ startTime: '09:30', endTime: '17:00', zone: 'Europe/Paris' }), 'en')).toContain(
    '(Paris time)',
  );
});
