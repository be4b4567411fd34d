import { schemas, type Event } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { eventOf } from './structured.ts';

const address = (path: string): string => `https://example.org${path}`;
const site = exampleStore({ site: [{ type: 'site', id: 's', language: 'fr', name: 'Réseau fictif' }] }).site('fr');
const city = schemas.city.parse({
  ...{ type: 'city', id: 'x', language: 'fr', translations: {}, name: 'Fictive', slug: 'x', summary: 'Fictive' },
  ...{ roles: [], membership: { confirmation: 'à confirmer' }, translationStatus: 'originale' },
});
const event = (schedule: Partial<Event['schedule']>, more: Partial<Event> = {}): Event =>
  schemas.event.parse({
    ...{ type: 'event', id: 'a', language: 'fr', translations: {}, title: 'Fictif', slug: 'a', summary: 'Fictif' },
    ...{ kind: 'atelier', eventStatus: 'prévu', translationStatus: 'originale' },
    schedule: { confirmation: 'confirmé', startDate: '2027-03-12', zone: 'Africa/Casablanca', ...schedule },
    ...{ invited: [], organisations: [], themes: [], documents: [] },
    ...more,
  });
const structured = (schedule: Partial<Event['schedule']> = {}, more: Partial<Event> = {}) =>
  eventOf(event(schedule, more), city, site, address);

test('an event whose date is not confirmed is none, nor one of which only the plan speaks', () => {
  expect(structured({ confirmation: 'à confirmer' })).toBeUndefined();
  expect(structured({ startDate: undefined })).toBeUndefined();
  expect(structured({}, { eventStatus: 'inscrit au plan' })).toBeUndefined();
});

test('a day is a day, and an hour has the offset of its zone on that day', () => {
  expect(structured()).toMatchObject({ startDate: '2027-03-12' });
  expect(structured()).not.toHaveProperty('endDate');
  expect(structured({ startDate: '2026-05-04', startTime: '09:30', endTime: '17:00' })).toMatchObject({
    startDate: '2026-05-04T09:30:00+01:00',
    endDate: '2026-05-04T17:00:00+01:00',
  });
  expect(structured({ startDate: '2026-12-05', startTime: '09:30', endDate: '2026-12-06' })).toMatchObject({
    startDate: '2026-12-05T09:30:00+00:00',
    endDate: '2026-12-06',
  });
});

test.each([
  ['prévu', 'https://schema.org/EventScheduled'],
  ['reporté', 'https://schema.org/EventPostponed'],
  ['annulé', 'https://schema.org/EventCancelled'],
  ['tenu', undefined],
] as const)('an event that is %s has the status %s', (eventStatus, status) => {
  expect(structured({}, { eventStatus })).toHaveProperty('@type', 'Event');
  expect(JSON.parse(JSON.stringify(structured({}, { eventStatus })))['eventStatus']).toBe(status);
});

test('a place is told only where it is confirmed', () => {
  const venue = { confirmation: 'à confirmer', name: 'Salle fictive', address: '1, rue Fictive' } as const;
  expect(structured({}, { venue })).not.toHaveProperty('location');
  expect(structured({}, { venue: { ...venue, confirmation: 'confirmé' } })).toMatchObject({
    location: {
      name: 'Salle fictive',
      address: { streetAddress: '1, rue Fictive', addressLocality: 'Fictive' },
    },
  });
});
