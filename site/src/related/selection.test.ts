import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { naming } from './selection.ts';

const entry = (type: string, id: string, fields: object = {}): object => ({
  ...{ type, id, language: 'fr', slug: id, position: 1, cities: [], actions: [], events: [], themes: [] },
  ...fields,
});
const store = exampleStore({
  action: [
    entry('action', 'leads', { leadCity: 'x', position: 2 }),
    entry('action', 'joins', { cities: ['x'], position: 1 }),
    entry('action', 'else'),
  ],
  event: [
    entry('event', 'there', { city: 'x', invited: ['o'], action: 'leads' }),
    entry('event', 'elsewhere', { city: 'y' }),
  ],
  article: [
    entry('article', 'old', { cities: ['x'], publishedOn: '2026-01-01' }),
    entry('article', 'new', { cities: ['x'], publishedOn: '2026-02-01' }),
  ],
  'press-release': [entry('press-release', 'about', { event: 'there' })],
});
const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

test('a city has the actions that it leads or joins, its events and its news, newest first', () => {
  const { actions, events, articles } = naming({ type: 'city', id: 'x', language: 'fr' }, store);
  expect([idsOf(actions), idsOf(events), idsOf(articles)]).toEqual([['joins', 'leads'], ['there'], ['new', 'old']]);
});

test('an organisation has the events to which it is invited, an event its releases', () => {
  expect(idsOf(naming({ type: 'organisation', id: 'o', language: 'fr' }, store).events)).toEqual(['there']);
  expect(idsOf(naming({ type: 'event', id: 'there', language: 'fr' }, store).releases)).toEqual(['about']);
});

test('the same id in another relation or language is nothing', () => {
  expect(Object.values(naming({ type: 'theme', id: 'x', language: 'fr' }, store)).flat()).toEqual([]);
  expect(Object.values(naming({ type: 'city', id: 'x', language: 'ar' }, store)).flat()).toEqual([]);
});
