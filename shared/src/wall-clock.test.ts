import { describe, expect, it } from 'vitest';
import { instantOnClock } from './wall-clock.ts';
import { homeZone } from './zone.ts';

const instant = (date: string, time: string) => instantOnClock(date, time, homeZone);
const utc = (text: string) => Date.parse(text);

describe('the clocks of Morocco', () => {
  it('are one hour ahead of UTC until September 2026, outside Ramadan, and show UTC from then on', () => {
    expect(instant('2026-06-01', '10:00')).toBe(utc('2026-06-01T09:00:00Z'));
    expect(instant('2027-01-05', '10:00')).toBe(utc('2027-01-05T10:00:00Z'));
    expect(instant('2027-07-05', '00:00')).toBe(utc('2027-07-05T00:00:00Z'));
  });

  it('were put back and forward for Ramadan in 2025: an hour was there twice, another never', () => {
    expect(instant('2025-02-23', '01:59')).toBe(utc('2025-02-23T00:59:00Z'));
    expect(instant('2025-02-23', '02:30')).toBe('repeated');
    expect(instant('2025-02-23', '03:00')).toBe(utc('2025-02-23T03:00:00Z'));
    expect(instant('2025-04-06', '01:59')).toBe(utc('2025-04-06T01:59:00Z'));
    expect(instant('2025-04-06', '02:30')).toBe('skipped');
    expect(instant('2025-04-06', '03:00')).toBe(utc('2025-04-06T02:00:00Z'));
  });
});
