import ICAL from 'ical.js';
import { instantOf, offsetAt } from 'shared/zone';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { clockChanges, vtimezone } from './vtimezone.ts';

const hour = 3_600_000;
const zones = ['Africa/Casablanca', 'Europe/Paris', 'Europe/Madrid', 'Europe/Lisbon'];

/** The zone as an independent program reads it. */
const read = (zone: string, firstYear: number, lastYear: number): ICAL.Timezone =>
  new ICAL.Timezone(new ICAL.Component(ICAL.parse(vtimezone(zone, firstYear, lastYear))));
/** The instant of a wall clock by that program. */
const instantBy = (timezone: ICAL.Timezone, date: string, time: string): number => {
  const wall = ICAL.Time.fromDateTimeString(`${date}T${time}:00`);
  return (wall.toUnixTime() - timezone.utcOffset(wall)) * 1000;
};
const iso = (instant: number): string => new Date(instant).toISOString();

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the zone of a calendar', () => {
  it.each(zones)('gives the instants that the runtime gives, in nine years and around every change: %s', (zone) => {
    const [start, end] = [Date.UTC(2019, 0, 1, 2), Date.UTC(2027, 11, 31, 22)];
    const instants = Array.from(
      { length: Math.floor((end - start) / (7 * hour)) },
      (_, index) => start + 7 * hour * index,
    );
    for (const { instant } of clockChanges(start, end, zone)) {
      for (let half = -48; half <= 48; half += 1) instants.push(instant + (half * hour) / 2);
    }
    const timezone = read(zone, 2019, 2027);
    const compared = instants.filter((instant) => {
      const [date = '', time = ''] = iso(instant + offsetAt(instant, zone)).split(/T|:00\./);
      // An hour that the clocks show twice names two instants.
      const twice = instantOf(date, time, zone) !== instant || offsetAt(instant - hour, zone) > offsetAt(instant, zone);
      if (!twice && instantBy(timezone, date, time) !== instant) expect.fail(`${date} ${time} in ${zone}`);
      return !twice;
    });
    expect(compared.length).toBeGreaterThan(12_000);
  });

  it('says nothing of daylight saving where the clocks stand still', () => {
    expect(vtimezone('Africa/Casablanca', 2027, 2029)).toBe(
      [
        'BEGIN:VTIMEZONE',
        'TZID:Africa/Casablanca',
        'BEGIN:STANDARD',
        'DTSTART:20261231T000000',
        'TZOFFSETFROM:+0000',
        'TZOFFSETTO:+0000',
        'END:STANDARD',
        'END:VTIMEZONE',
        '',
      ].join('\r\n'),
    );
  });

  it('is the same on a machine at the other end of the world', () => {
    const here = vtimezone('Africa/Casablanca', 2019, 2027);
    vi.stubEnv('TZ', 'Pacific/Auckland');
    expect(new Date(0).getHours()).toBe(12);
    expect(vtimezone('Africa/Casablanca', 2019, 2027)).toBe(here);
  });
});

test('Morocco’s clocks went back for each Ramadan, forward after it, and back for good on 20 September 2026', () => {
  const changes = clockChanges(Date.UTC(2019, 0, 1), Date.UTC(2030, 0, 1), 'Africa/Casablanca');
  expect(changes.map(({ instant, after }) => `${iso(instant).slice(0, 16)} ${after / hour}`)).toEqual([
    ...['2019-05-05T02:00 0', '2019-06-09T02:00 1', '2020-04-19T02:00 0', '2020-05-31T02:00 1'],
    ...['2021-04-11T02:00 0', '2021-05-16T02:00 1', '2022-03-27T02:00 0', '2022-05-08T02:00 1'],
    ...['2023-03-19T02:00 0', '2023-04-23T02:00 1', '2024-03-10T02:00 0', '2024-04-14T02:00 1'],
    ...['2025-02-23T02:00 0', '2025-04-06T02:00 1', '2026-02-15T02:00 0', '2026-03-22T02:00 1'],
    '2026-09-20T01:00 0',
  ]);
});

test.each([
  ['2019-05-05', '01:30', '2019-05-05T00:30'],
  ['2019-05-05', '03:30', '2019-05-05T03:30'],
  ['2019-06-09', '01:59', '2019-06-09T01:59'],
  ['2019-06-09', '03:00', '2019-06-09T02:00'],
  ['2020-12-25', '10:00', '2020-12-25T09:00'],
  ['2025-03-01', '10:00', '2025-03-01T10:00'],
  ['2026-02-14', '20:00', '2026-02-14T19:00'],
  ['2026-02-16', '20:00', '2026-02-16T20:00'],
  ['2026-09-19', '23:00', '2026-09-19T22:00'],
  ['2026-09-20', '09:00', '2026-09-20T09:00'],
  ['2027-02-20', '10:00', '2027-02-20T10:00'],
])('a wall clock in Morocco of %s %s is the instant %s, by an independent program', (date, time, instant) => {
  expect(iso(instantBy(read('Africa/Casablanca', 2019, 2027), date, time)).slice(0, 16)).toBe(instant);
});
