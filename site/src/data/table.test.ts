import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { featuresOf } from './geojson.ts';
import { rowsOf, tableAt } from './table.ts';

const address = (path: string): string => `https://example.org${path}`;
const event = (language: string, title: string, schedule: object): object => ({
  ...{ type: 'event', id: 'a', language, slug: 'a', title, summary: 'Fictif', kind: 'atelier', themes: [] },
  ...{ eventStatus: 'prévu', schedule: { zone: 'Africa/Casablanca', ...schedule } },
});
const stored = (schedule: object) =>
  exampleStore({ event: [event('fr', 'Fictif', schedule), event('ar', 'خيالي', schedule)] });

test('a date that is not confirmed is told nowhere, though the entry holds one', () => {
  const store = stored({ confirmation: 'à confirmer', startDate: '2027-01-01', startTime: '09:30', endTime: '17:00' });
  const [row] = rowsOf('events', 'fr', store, address);
  expect(row).toMatchObject({ confirmation: 'à confirmer', venueConfirmation: 'à confirmer' });
  for (const column of ['startDate', 'startTime', 'endDate', 'endTime', 'timeZone']) {
    expect(row?.[column], column).toBeUndefined();
  }
});

test('a date counts as confirmed only where it is there', () => {
  const [row] = rowsOf('events', 'fr', stored({ confirmation: 'confirmé' }), address);
  expect(row?.['confirmation']).toBe('à confirmer');
});

test('side by side a fact stands once, and a word in each language in which it is published', () => {
  const store = stored({ confirmation: 'confirmé', startDate: '2027-01-01' });
  expect(rowsOf('events', undefined, store, address)).toMatchObject([
    { id: 'a', startDate: '2027-01-01', title: { fr: 'Fictif', ar: 'خيالي' } },
  ]);
});

test('an action is done only with a proof', () => {
  const action = {
    type: 'action',
    id: 'a',
    language: 'fr',
    slug: 'a',
    position: 1,
    actionStatus: 'réalisée',
    proofs: [],
  };
  const store = exampleStore({ action: [action] });
  expect(rowsOf('actions', 'fr', store, address)[0]?.['status']).toBe('inscrite au plan');
});

test('a city is a point with its longitude first, or a feature without geometry', () => {
  const located = {
    id: 'a',
    name: 'Fictive',
    latitude: 35.5,
    longitude: -5.25,
    coordinatesConfirmation: 'à confirmer',
  };
  expect(featuresOf([located, { id: 'b', name: 'Nulle part' }]).features).toEqual([
    {
      type: 'Feature',
      id: 'a',
      geometry: { type: 'Point', coordinates: [-5.25, 35.5] },
      properties: { id: 'a', name: 'Fictive', confirmation: 'à confirmer' },
    },
    {
      type: 'Feature',
      id: 'b',
      geometry: null,
      properties: { id: 'b', name: 'Nulle part', confirmation: 'à confirmer' },
    },
  ]);
});

test('an address names a table or is an error', () => {
  expect(tableAt('cities')).toBe('cities');
  expect(() => tableAt('members')).toThrow('members');
});
