import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { cardAt } from './card.ts';
import { drawingOf } from './drawing.ts';
import { drawingNames, shareImageAt } from './image.ts';

const event = (id: string, schedule: object, more: object = {}) => ({
  ...{ type: 'event', id, language: 'fr', translations: { fr: id }, slug: id, title: `Fiction ${id}`, kind: 'atelier' },
  ...{ eventStatus: 'prévu', city: 'fictive', schedule: { zone: 'Africa/Casablanca', ...schedule }, ...more },
});
const site = (language: string, name: string) => ({
  type: 'site',
  id: 'site',
  language,
  translations: {},
  name,
  tagline: 'Fiction',
});
const content = exampleStore({
  site: [site('fr', 'Réseau fictif'), site('ar', 'شبكة خيالية'), site('en', 'Fictitious network')],
  city: [
    { type: 'city', id: 'fictive', language: 'fr', translations: {}, slug: 'fictive', name: 'Ville fictive' },
    { type: 'city', id: 'fictive', language: 'ar', translations: {}, slug: 'خيال', name: 'مدينة Fiction' },
  ],
  event: [
    event('incertain', { confirmation: 'à confirmer', period: '2019-2020', startDate: '2019-05-06' }),
    event('certain', { confirmation: 'confirmé', startDate: '2027-03-12' }),
    event('annule', { confirmation: 'confirmé', startDate: '2027-03-12' }, { eventStatus: 'annulé' }),
  ],
});

test('an event that is not confirmed shows that, and no date', () => {
  const card = cardAt('/fr/evenements/incertain/', content);
  expect(card).toMatchObject({
    kicker: 'Atelier · Ville fictive',
    detail: 'Date à confirmer · période\u00a02019-2020',
  });
  expect(drawingOf(card)).not.toContain('mai');
});

test('a confirmed event shows its date, and that it is called off where it is', () => {
  expect(cardAt('/fr/evenements/certain/', content).detail).toBe('12\u00a0mars 2027');
  expect(cardAt('/fr/evenements/annule/', content).detail).toBe('Annulé · 12\u00a0mars 2027');
});

test('a part of a list has the image of the list, and whatever else that of the home page', () => {
  const image = (path: string) => shareImageAt(path, content);
  expect(image('/fr/evenements/ville/fictive/')).toEqual(image('/fr/evenements/'));
  expect(image('/fr/nulle-part/')).toEqual(image('/fr/'));
  expect(image('/fr/evenements/')).not.toEqual(image('/fr/'));
});

test('every image that a page names is among the drawings', () => {
  const names = new Set(drawingNames(content));
  for (const path of ['/', '/ar/', '/en/events/', '/fr/recherche/', '/fr/villes/fictive/', '/ar/مدن/خيال/']) {
    expect(names).toContain(/\/share\/(\w+)\.png/.exec(shareImageAt(path, content).path)?.[1]);
  }
});

test('an entry has the same cover in all its languages, mirrored in Arabic, where Latin words are isolated', () => {
  const [french, arabic] = ['/fr/villes/fictive/', '/ar/مدن/خيال/'].map((path) => drawingOf(cardAt(path, content)));
  const tiles = (drawing = '') => /<g [^>]*>(.*)<\/g>/.exec(drawing)?.[1];
  expect(tiles(arabic)).toBe(tiles(french));
  expect(arabic).toContain('scale(-');
  expect(arabic).toContain('مدينة \u2066Fiction\u2069');
  expect(french).not.toContain('scale(-');
});

test('the signs of a title are letters, not markup', () => {
  const card = { language: 'fr', title: '<b>&', kind: 'page', seed: 'x' } as const;
  expect(drawingOf(card)).toContain('&lt;b&gt;&amp;');
});
