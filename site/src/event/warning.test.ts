import { startOfDay } from 'shared/zone';
import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { warningAt } from './warning.ts';

const on = (startDate: string) => ({ confirmation: 'confirmé', zone: 'Africa/Casablanca', startDate });

test.each([
  ['prévu', on('2026-12-05'), undefined],
  ['prévu', on('2026-11-23'), undefined],
  ['prévu', on('2026-11-22'), 'event.over.note'],
  ['tenu', on('2026-11-22'), undefined],
  ['reporté', on('2026-12-05'), 'event.postponed.note'],
  ['reporté', on('2026-11-22'), 'event.over.note'],
  ['annulé', on('2026-12-05'), 'event.calledOff.note'],
  ['annulé', on('2026-11-22'), 'event.calledOff.note'],
  ['annulé', { ...on('2026-12-05'), confirmation: 'à confirmer' }, undefined],
  ['inscrit au plan', { confirmation: 'à confirmer', zone: 'Africa/Casablanca', period: '2019-2020' }, undefined],
] as const)('an event that is « %s » on %o warns of %s', (eventStatus, schedule, warning) => {
  const store = exampleStore({ event: [{ type: 'event', id: 'fictif', language: 'fr', eventStatus, schedule }] });
  expect(warningAt(startOfDay('2026-11-23'), store.find('event', 'fr', 'fictif')!)).toBe(warning);
});
