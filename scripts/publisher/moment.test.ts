import { expect, test } from 'vitest';
import { momentAt, untilNextEnd } from './moment.ts';

const at = (time: string): number => Date.parse(`2026-11-23T${time}:00Z`);
const ends = [at('09:00'), at('17:30'), at('23:00')];

test('the site is rendered for the start of the day, then for the last event that ended', () => {
  expect(momentAt(new Date(at('08:59')), ends)).toEqual({ today: '2026-11-23', now: at('00:00') });
  expect(momentAt(new Date(at('09:00')), ends)).toEqual({ today: '2026-11-23', now: at('09:00') });
  expect(momentAt(new Date(at('22:00')), ends)).toEqual({ today: '2026-11-23', now: at('17:30') });
});

test('an end of another day says nothing on this one', () => {
  expect(momentAt(new Date('2026-11-25T12:00:00Z'), ends).now).toBe(Date.parse('2026-11-25T00:00:00Z'));
});

test('the next end is waited for, and none after the last', () => {
  expect(untilNextEnd(new Date(at('17:29')), ends)).toBe(60_000);
  expect(untilNextEnd(new Date(at('23:00')), ends)).toBeUndefined();
});
