import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { akin, naming } from './selection.ts';

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

test('an article is akin to those before it that share a theme, a city or an action, then to those after it, never to itself', () => {
  const article = (id: string, publishedOn: string, fields: object): object =>
    entry('article', id, { publishedOn, ...fields });
  const news = exampleStore({
    article: [
      article('read', '2026-03-01', { themes: ['t'], cities: ['x'], actions: ['a'] }),
      article('theme', '2026-01-01', { themes: ['t'] }),
      article('city', '2026-02-01', { cities: ['y', 'x'] }),
      article('action', '2026-04-01', { actions: ['a'] }),
      article('old', '2025-01-01', { themes: ['t'], cities: ['x'], actions: ['a'] }),
      article('else', '2026-05-01', { themes: ['x'], cities: ['t'], actions: ['b'] }),
    ],
  });
  const akinTo = (id: string, most?: number) => idsOf(akin(news.find('article', 'fr', id)!, news, most));
  expect(akinTo('read')).toEqual(['city', 'theme', 'old']);
  expect(akinTo('read', 4)).toEqual(['city', 'theme', 'old', 'action']);
  expect(akinTo('old')).toEqual(['theme', 'city', 'read']);
});
