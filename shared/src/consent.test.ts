import { expect, test } from 'vitest';
import { endsSoon, isOver, mayShow } from './consent.ts';

const agreed = { scopes: ['site' as const], until: '2026-12-01' };

test('an agreement is over from the day on that it names', () => {
  expect(isOver(agreed, '2026-11-30')).toBe(false);
  expect(isOver(agreed, '2026-12-01')).toBe(true);
  expect(isOver({}, '2099-01-01')).toBe(false);
});

test('a picture of persons is shown for what they agreed to and as long as they did, one of nobody always', () => {
  expect(mayShow(undefined, 'presse', '2026-11-30')).toBe(true);
  expect(mayShow(agreed, 'site', '2026-11-30')).toBe(true);
  expect(mayShow(agreed, 'presse', '2026-11-30')).toBe(false);
  expect(mayShow(agreed, 'site', '2026-12-01')).toBe(false);
});

test('its end is near for thirty days', () => {
  expect(endsSoon(agreed, '2026-10-31')).toBe(false);
  expect(endsSoon(agreed, '2026-11-01')).toBe(true);
  expect(endsSoon(agreed, '2026-11-30')).toBe(true);
  expect(endsSoon(agreed, '2026-12-01')).toBe(false);
});
