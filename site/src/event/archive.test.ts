import { schemas, type Event } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { archiveOf } from './archive.ts';

const event = (id: string, startDate?: string): Event =>
  schemas.event.parse({
    ...{ type: 'event', id, language: 'fr', translations: { fr: id }, title: `Fictif ${id}`, slug: id },
    ...{ summary: 'Fictif', kind: 'atelier', eventStatus: 'tenu', translationStatus: 'originale' },
    ...{ invited: [], organisations: [], themes: [], documents: [] },
    schedule: {
      ...(startDate === undefined ? { confirmation: 'à confirmer' } : { confirmation: 'confirmé', startDate }),
      zone: 'Africa/Casablanca',
    },
  });
/** So many events in a year. */
const year = (name: string, count: number): Event[] =>
  Array.from({ length: count }, (_, index) => event(`${name}-${index}`, `${name}-05-01`));
const yearsOf = (past: readonly Event[], bounded: boolean) =>
  archiveOf(past, bounded).years.map(({ year: name, events }) => [name, events.length]);

test('a few past events are cards, without years', () => {
  const past = year('2026', 12);
  expect(archiveOf(past, true)).toEqual({ cards: past, years: [] });
});

test('many are lines under their years, the last year first, what has no known date at the end', () => {
  const past = [...year('2027', 5), ...year('2026', 9), event('held')];
  expect(archiveOf(past, true).cards).toEqual([]);
  expect(yearsOf(past, true)).toEqual([
    ['2027', 5],
    ['2026', 9],
    [undefined, 1],
  ]);
});

test('the agenda leaves older years to their pages, and keeps the last one and what has no page of a year', () => {
  const past = [...year('2027', 45), ...year('2026', 3), event('held')];
  expect(yearsOf(past, true)).toEqual([
    ['2027', 45],
    [undefined, 1],
  ]);
  expect(yearsOf(past, false)).toHaveLength(3);
});
