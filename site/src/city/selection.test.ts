import { schemas, type Action } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { namesOf, neighboursOf, rolesOf } from './selection.ts';

const action = (id: string, number: string, extra: Partial<Action> = {}): Action =>
  schemas.action.parse({
    ...{ type: 'action', id, language: 'fr', translations: {}, title: `Fictive ${id}`, slug: id, number },
    ...{ section: 'programme', position: 1, actionStatus: 'inscrite au plan', summary: 'Fictive' },
    ...{ cities: [], organisations: [], themes: [], documents: [], proofs: [], translationStatus: 'originale' },
    ...extra,
  });

test('a role is part of the action of its paragraph that takes place in the city, and the seat of none', () => {
  const city = schemas.city.parse({
    ...{ type: 'city', id: 'x', language: 'fr', translations: {}, name: 'Fictive', slug: 'x', summary: 'Fictive' },
    roles: [
      { kind: 'siège du réseau', planParagraph: '3' },
      { kind: 'accueil de la conférence de presse', planParagraph: '3' },
      { kind: 'projet pilote', planParagraph: '2.4' },
      { kind: 'réunion de concertation', planParagraph: '2.1' },
    ],
    membership: { confirmation: 'à confirmer' },
    translationStatus: 'originale',
  });
  const actions = [
    action('page', '3'),
    action('press', '3', { cities: ['x'] }),
    action('pilot', '2.4', { leadCity: 'x' }),
    action('elsewhere', '2.1', { cities: ['y'] }),
  ];
  expect(rolesOf(city, actions).map((role) => role.action?.id)).toEqual([undefined, 'press', 'pilot', undefined]);
});

test('a city’s names begin with the page’s own language and stand once, however the others are separated', () => {
  const own = { name: 'Fictiva', language: 'en' } as const;
  const french = { name: 'Fictif', language: 'fr' } as const;
  expect(namesOf(own, [french, own], 'Fictiva, فيكتيفا؛ ⴼⵉⴽ\nFictif')).toEqual([
    own,
    french,
    { name: 'فيكتيفا' },
    { name: 'ⴼⵉⴽ' },
  ]);
  expect(namesOf(own, [own], undefined)).toEqual([own]);
});

test('a city’s neighbours are those of its actions, each once with all it shares, the one that leads first', () => {
  const campaign = action('campaign', '2.2', { position: 2, leadCity: 'led', cities: ['x', 'y'] });
  const meeting = action('meeting', '2.1', { position: 1, cities: ['y', 'x', 'z'] });
  const elsewhere = action('elsewhere', '2.3', { position: 3, cities: ['y', 'w'] });
  const actions = [campaign, elsewhere, meeting];
  expect(neighboursOf({ id: 'x' }, actions)).toEqual([
    { id: 'y', actions: [meeting, campaign] },
    { id: 'z', actions: [meeting] },
    { id: 'led', actions: [campaign] },
  ]);
  expect(neighboursOf({ id: 'alone' }, actions)).toEqual([]);
});
