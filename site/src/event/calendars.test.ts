import { languageCodes } from 'shared/languages';
import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { calendarOfEvent, subscriptionsIn, type Subscription } from './calendars.ts';

const confirmed = { confirmation: 'confirmé', startDate: '2026-12-05', zone: 'Africa/Casablanca' };
const unconfirmed = { ...confirmed, confirmation: 'à confirmer' };
const event = (id: string, extra: object = {}) => ({
  ...{ type: 'event', id, language: 'fr', slug: id, kind: 'atelier', schedule: confirmed },
  ...extra,
});
const store = exampleStore({
  site: languageCodes.map((language) => ({ type: 'site', id: 'site', language, name: 'Réseau fictif' })),
  city: [
    { type: 'city', id: 'z', language: 'fr', slug: 'zone', name: 'Zone' },
    { type: 'city', id: 'e', language: 'fr', slug: 'ecume', name: 'Écume' },
  ],
  event: [
    event('a', { city: 'z' }),
    event('b', { kind: 'colloque', city: 'z' }),
    event('c', { language: 'ar' }),
    event('d', { language: 'ar', schedule: unconfirmed }),
  ],
});
const shown = ({ label, base, events }: Subscription) => [label, base, events.map(({ id }) => id).join(' ')];

test('a language has a calendar of all its events, one of each kind and one of each city by its name', () => {
  const { all, kinds, cities } = subscriptionsIn('fr', store);
  expect(all.base).toBe('/fr/evenements/');
  expect(all.events.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(kinds.map(shown).slice(0, 2)).toEqual([
    ['Colloque', '/fr/evenements/type/colloque/', 'b'],
    ['Atelier', '/fr/evenements/type/atelier/', 'a'],
  ]);
  expect(cities.map(shown)).toEqual([
    ['Écume', '/fr/villes/ecume/', ''],
    ['Zone', '/fr/villes/zone/', 'a b'],
  ]);
});

test('a calendar is called by what it is about and by the network, so that a reader knows it among others', () => {
  expect(subscriptionsIn('fr', store).cities[0]?.name).toBe('Écume · Réseau fictif');
});

test('no two calendars of a language have the same address', () => {
  for (const language of languageCodes) {
    const { all, kinds, cities } = subscriptionsIn(language, store);
    const bases = [all, ...kinds, ...cities].map(({ base }) => base);
    expect(new Set(bases).size).toBe(bases.length);
  }
});

test('an event has a calendar of its own where its date is confirmed, and none where it is not', () => {
  const [dated, pending] = store.list('event', 'ar');
  expect(calendarOfEvent(dated!)?.base).toBe('/ar/أنشطة/c/');
  expect(calendarOfEvent(pending!)).toBeUndefined();
});
