import { schemas, type Action } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { askedOfCities, citiesOf, sectionsOf, statusOf } from './selection.ts';

const action = (id: string, extra: Partial<Action> = {}): Action =>
  schemas.action.parse({
    ...{
      type: 'action',
      id,
      language: 'fr',
      translations: { fr: id },
      title: `Fictive ${id}`,
      slug: id,
      number: '2.1',
    },
    ...{ section: 'programme', position: 1, actionStatus: 'inscrite au plan', summary: 'Fictive' },
    ...{ cities: [], organisations: [], themes: [], documents: [], proofs: [], translationStatus: 'originale' },
    ...extra,
  });

test('the plan keeps its parts and their order, and an empty part is left out', () => {
  const sections = sectionsOf([
    action('press', { section: 'médiatisation', position: 9 }),
    action('ten', { position: 10 }),
    action('two', { position: 2 }),
  ]);
  expect(sections.map(({ name, actions }) => [name, actions.map(({ id }) => id)])).toEqual([
    ['programme', ['two', 'ten']],
    ['médiatisation', ['press']],
  ]);
});

test('nothing is done without a proof', () => {
  const proof = { title: 'Preuve fictive', language: 'fr' as const, url: 'https://example.org/' };
  expect(statusOf(action('a', { actionStatus: 'réalisée' }))).toBe('inscrite au plan');
  expect(statusOf(action('b', { actionStatus: 'réalisée', proofs: [proof] }))).toBe('réalisée');
  expect(statusOf(action('c', { actionStatus: 'reportée' }))).toBe('reportée');
});

test('the actions on a service within the council and on the communes’ data are asked of the cities', () => {
  const actions = [action('data', { number: '2.7', position: 8 }), action('a'), action('service', { number: '2.4' })];
  expect(askedOfCities(actions).map(({ id }) => id)).toEqual(['service', 'data']);
});

test('the leading city comes first and once', () => {
  expect(citiesOf(action('a', { leadCity: 'x', cities: ['y', 'x'] }))).toEqual(['x', 'y']);
  expect(citiesOf(action('b'))).toEqual([]);
});
