import { describe, expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { schedule } from './schedule';

const inner = Object.fromEntries(
  ['confirmation', 'startDate', 'startTime', 'endDate', 'endTime'].map((name) => [name, field(name)]),
);
const form = { schedule: part('Dates et heures', 'event.schedule', inner) };
const check = (value: object) =>
  schedule({ form, entry: { schedule: value }, language: 'fr', source: undefined }).map(({ path }) => path.join('.'));

describe('dates et heures', () => {
  test.each([
    ['rien de connu', { confirmation: 'à confirmer' }],
    ['un jour', { confirmation: 'confirmé', startDate: '2031-05-01' }],
    ['un jour, de 9 h à 17 h', { startDate: '2031-05-01', startTime: '09:00:00.000', endTime: '17:00:00.000' }],
    [
      'deux jours, fin à une heure plus basse',
      { startDate: '2031-05-01', startTime: '18:00', endDate: '2031-05-02', endTime: '09:00' },
    ],
    ['deux dates égales', { startDate: '2031-05-01', endDate: '2031-05-01' }],
  ])('%s : accepté', (_, value) => {
    expect(check(value)).toEqual([]);
  });
  test.each([
    ['confirmé sans date', { confirmation: 'confirmé' }, ['schedule.startDate']],
    ['une fin avant le début', { startDate: '2031-05-02', endDate: '2031-05-01' }, ['schedule.endDate']],
    [
      'le même jour, une heure de fin avant celle du début',
      { startDate: '2031-05-01', startTime: '10:00', endTime: '09:00' },
      ['schedule.endTime'],
    ],
    ['une heure sans date', { startTime: '10:00' }, ['schedule.startTime']],
    ['une date de fin sans début', { endDate: '2031-05-01' }, ['schedule.endDate']],
    ['une heure de fin sans heure de début', { startDate: '2031-05-01', endTime: '10:00' }, ['schedule.endTime']],
  ])('%s : refusé', (_, value, paths) => {
    expect(check(value)).toEqual(paths);
  });
});
