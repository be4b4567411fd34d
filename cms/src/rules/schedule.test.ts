import { describe, expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { schedule } from './schedule';

const inner = Object.fromEntries(
  ['confirmation', 'startDate', 'startTime', 'endDate', 'endTime'].map((name) => [name, field(name)]),
);
const form = { schedule: part('Dates et heures', 'event.schedule', inner) };
const check = (value: object) =>
  schedule({ form, entry: { schedule: value }, language: 'fr', source: undefined }).map(({ path }) => path.join('.'));

describe('a schedule', () => {
  test.each([
    ['nothing known', { confirmation: 'à confirmer' }],
    ['a day', { confirmation: 'confirmé', startDate: '2031-05-01' }],
    ['a day, from 9 to 17 h', { startDate: '2031-05-01', startTime: '09:00:00.000', endTime: '17:00:00.000' }],
    [
      'two days, ending at an earlier hour',
      { startDate: '2031-05-01', startTime: '18:00', endDate: '2031-05-02', endTime: '09:00' },
    ],
    [
      'a day later at the same hour',
      { startDate: '2031-05-01', startTime: '10:00', endDate: '2031-05-02', endTime: '10:00' },
    ],
    ['two equal dates', { startDate: '2031-05-01', endDate: '2031-05-01' }],
  ])('may say: %s', (_, value) => {
    expect(check(value)).toEqual([]);
  });
  test.each([
    ['confirmed without a date', { confirmation: 'confirmé' }, ['schedule.startDate']],
    ['an end before the start', { startDate: '2031-05-02', endDate: '2031-05-01' }, ['schedule.endDate']],
    [
      'an end earlier on the same day',
      { startDate: '2031-05-01', startTime: '10:00', endTime: '09:00' },
      ['schedule.endTime'],
    ],
    [
      'an end at the very start',
      { startDate: '2031-05-01', startTime: '10:00:00.000', endDate: '2031-05-01', endTime: '10:00' },
      ['schedule.endTime'],
    ],
    ['a time without a date', { startTime: '10:00' }, ['schedule.startTime']],
    ['an end without a start', { endDate: '2031-05-01' }, ['schedule.endDate']],
    ['an end time without a start time', { startDate: '2031-05-01', endTime: '10:00' }, ['schedule.endTime']],
  ])('may not say: %s', (_, value, paths) => {
    expect(check(value)).toEqual(paths);
  });
});
