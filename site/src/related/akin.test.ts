import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { liveContent } from '../content/live.ts';
import { akin } from './akin.ts';

const article = (id: string, publishedOn: string, fields: object): object => ({
  ...{ type: 'article', id, language: 'fr', slug: id, publishedOn, cities: [], actions: [], themes: [] },
  ...fields,
});
const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);
const day = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString();

test('an article is akin to those before it that share a theme, a city or an action, then to those after it, never to itself', () => {
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

test('what is akin is found however far it is', () => {
  const news = exampleStore({
    article: Array.from({ length: 100 }, (_, at) =>
      article(`n${at}`, day(at + 1), { themes: [at % 99 === 0 ? 'rare' : `t${at}`] }),
    ),
  });
  expect(idsOf(akin(news.find('article', 'fr', 'n99')!, news))).toEqual(['n0']);
  expect(idsOf(akin(news.find('article', 'fr', 'n0')!, news))).toEqual(['n99']);
});

test('a new article changes nothing for those that find enough without it', async () => {
  const { store, graph, change } = liveContent();
  const all = Array.from({ length: 6 }, (_, at) => article(`n${at}`, day(at + 1), { themes: ['t'] }));
  change({ entries: all as never, removed: [], today: '2026-11-23' });
  const traceOf = async (id: string) => {
    const trace = graph.newTrace();
    await graph.track(trace, () => Promise.resolve(akin(store.find('article', 'fr', id)!, store)));
    return trace;
  };
  const [old, early] = [await traceOf('n5'), await traceOf('n1')];
  change({ entries: [article('n6', day(7), { themes: ['t'] })] as never, removed: [] });
  expect([graph.isStale(old), graph.isStale(early)]).toEqual([false, false]);
  expect(idsOf(akin(store.find('article', 'fr', 'n6')!, store))).toEqual(['n5', 'n4', 'n3']);
});
