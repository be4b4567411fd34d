import { expect, it } from 'vitest';
import { todayInMorocco } from './today.ts';

it('is the day in Morocco, which keeps UTC since September 2026 and was an hour ahead before', () => {
  expect(todayInMorocco(new Date('2026-11-23T23:30:00Z'))).toBe('2026-11-23');
  expect(todayInMorocco(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
});
