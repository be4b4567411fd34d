import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { liveContent } from '../content/live.ts';
import { allNews, naming } from './selection.ts';

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

/** So many articles of one theme and one action, `a0` the oldest. */
const themed = (count: number): object[] =>
  Array.from({ length: count }, (_, at) =>
    entry('article', `a${at}`, { themes: ['t'], actions: ['p'], publishedOn: `2026-01-0${at + 1}`, title: 'Fictif' }),
  );
const theme = { type: 'theme', id: 't', language: 'fr' } as const;

test('an entry shows its six newest articles and leads to all of them, and nowhere where it shows all', () => {
  const of = (count: number) =>
    exampleStore({ article: themed(count), theme: [{ ...theme, name: 'Sujet', slug: 'sujet' }] });
  expect(idsOf(naming(theme, of(8)).articles)).toEqual(['a7', 'a6', 'a5', 'a4', 'a3', 'a2']);
  expect(allNews(theme, of(7))?.path).toBe('/fr/actualites/theme/sujet/');
  expect(allNews({ ...theme, type: 'action', id: 'p' }, of(7))?.path).toBe('/fr/actualites/');
  expect(allNews(theme, of(6))).toBeUndefined();
});

test('an entry does not depend on the articles that it does not show, nor on what the shown ones say elsewhere', async () => {
  const { store: content, graph, change } = liveContent();
  const articles = themed(8);
  change({ entries: articles as never, removed: [], today: '2026-11-23' });
  const trace = graph.newTrace();
  await graph.track(trace, () => {
    for (const { title } of naming(theme, content).articles) expect(title).toBe('Fictif');
    return Promise.resolve();
  });
  const isStaleAfter = (at: number, edit: object): boolean => {
    change({ entries: [{ ...articles[at], ...edit }] as never, removed: [] });
    return graph.isStale(trace);
  };
  expect(isStaleAfter(0, { title: 'Autre' })).toBe(false);
  expect(isStaleAfter(7, { body: '<p>Autre</p>' })).toBe(false);
  expect(isStaleAfter(7, { title: 'Autre' })).toBe(true);
});
