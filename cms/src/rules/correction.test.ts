import { describe, expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { correction, droppedCorrections } from './correction';

const fields = { correctedOn: field('Corrigé le', { type: 'datetime' }), text: field('Ce qui a été corrigé') };
const form = { corrections: part('Corrections', 'shared.correction', fields, { many: true }) };
const on = (day: string, text = 'Meknès, et non Tanger.') => ({ correctedOn: `${day}T10:00:00.000Z`, text });

describe('a public correction', () => {
  const told = (entry: object, source?: object) =>
    correction('2026-11-27')({
      ...{ form, entry: { ...entry }, language: source === undefined ? 'fr' : 'ar' },
      source: source === undefined ? undefined : { ...source },
    });
  const publishedOn = '2026-11-20T16:00:00.000Z';

  test('is from the day of the first publication or later, which a translation takes from the French entry', () => {
    const corrections = [on('2026-11-20'), on('2026-11-26')];
    expect(told({ publishedOn, corrections })).toEqual([]);
    expect(told({ corrections }, { publishedOn })).toEqual([]);
  });
  test('from before it is refused, where it is typed', () => {
    const corrections = [on('2026-11-26'), on('2026-11-19')];
    const [problem] = told({ publishedOn, corrections });
    expect(problem?.path).toEqual(['corrections', '1', 'correctedOn']);
    expect(problem?.message).toMatch(
      /^«\sCorrigé le\s» est avant la première publication, vendredi 20\u00a0novembre 2026/,
    );
    expect(told({ corrections }, { publishedOn })).toHaveLength(1);
  });
  test('of what was never published can only be of today', () => {
    expect(told({ corrections: [on('2026-11-26')] })).toHaveLength(1);
    expect(told({ corrections: [on('2026-11-27')] })).toEqual([]);
  });
});

test('what readers lose of the corrections is named; one that was only reworded or dated anew is not lost', () => {
  const online = { corrections: [on('2026-03-03', 'Une date.'), on('2026-03-04', 'Un lieu.')] };
  expect(droppedCorrections(online, { corrections: [] })).toEqual([
    expect.stringMatching(/^du mardi 3\u00a0mars 2026 \(«\sUne date\.\s»\)$/),
    expect.stringMatching(/^du mercredi 4\u00a0mars 2026/),
  ]);
  expect(
    droppedCorrections(online, { corrections: [on('2026-03-03', 'Un jour.'), on('2026-03-05', 'Un lieu.')] }),
  ).toEqual([]);
  expect(droppedCorrections({}, {})).toEqual([]);
});
