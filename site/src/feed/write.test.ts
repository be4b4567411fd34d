import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { channelOfCity, channelOfHome, channelOfList } from './channel.ts';
import { writeFeed } from './write.ts';

const origin = new URL('https://example.org');
const common = { language: 'fr', translations: {}, summary: 'Fictif', translationStatus: 'originale' };
const lists = { themes: [], cities: [], actions: [], events: [], documents: [], corrections: [] };
const article = (id: string, more: object = {}): object => ({
  ...{ ...common, ...lists, type: 'article', id, slug: id, title: `Fictif ${id}`, body: '<p>Texte</p>' },
  ...more,
});
const event = (id: string, schedule: object, more: object = {}): object => ({
  ...{ ...common, ...lists, type: 'event', id, slug: id, title: `Fictif ${id}`, kind: 'atelier' },
  ...{ eventStatus: 'prévu', schedule: { zone: 'Africa/Casablanca', ...schedule } },
  ...more,
});
const site = [{ ...common, type: 'site', id: 'site', name: 'Réseau fictif', tagline: 'Fictif' }];
const city = { ...common, type: 'city', id: 'x', slug: 'x', name: 'Fictive' };
const parser = new Parser<{ lastBuildDate?: string }, { full?: string }>({
  customFields: { item: [['content:encoded', 'full']] },
});
const read = (xml: string) => parser.parseString(xml);

test('a feed without entries is a feed, and has no date', async () => {
  const store = exampleStore({ site });
  const xml = await writeFeed(channelOfHome('fr', store), store, origin);
  const feed = await read(xml);
  expect(feed.items).toEqual([]);
  expect(feed.feedUrl).toBe('https://example.org/fr/feed.xml');
  expect(feed.link).toBe('https://example.org/fr/');
  expect(xml).not.toMatch(/lastBuildDate|pubDate/);
});

test('a feed is as old as the last change of an entry, and an entry without a date gets none', async () => {
  const store = exampleStore({
    site,
    article: [
      article('old', { publishedOn: '2026-01-01T00:00:00.000Z', updatedOn: '2026-06-01T00:00:00.000Z' }),
      article('new', { publishedOn: '2026-03-01T00:00:00.000Z' }),
      article('undated'),
    ],
  });
  const feed = await read(await writeFeed(channelOfList('article', 'fr', store), store, origin));
  expect(feed.lastBuildDate).toBe('Mon, 01 Jun 2026 00:00:00 GMT');
  expect(feed.items.map(({ guid, pubDate }) => [guid, pubDate])).toEqual([
    ['new:fr', 'Sun, 01 Mar 2026 00:00:00 GMT'],
    ['old:fr', 'Thu, 01 Jan 2026 00:00:00 GMT'],
    ['undated:fr', undefined],
  ]);
});

test('a correction stands in the text of its item, dates the item and the feed', async () => {
  const corrections = [{ correctedOn: '2026-07-02T10:00:00.000Z', text: 'Correction <fictive>' }];
  const store = exampleStore({
    site,
    article: [article('mended', { publishedOn: '2026-01-01T00:00:00.000Z', corrections })],
  });
  const xml = await writeFeed(channelOfList('article', 'fr', store), store, origin);
  expect(xml).toContain('<atom:updated>2026-07-02T10:00:00.000Z</atom:updated>');
  const feed = await read(xml);
  expect(feed.lastBuildDate).toBe('Thu, 02 Jul 2026 10:00:00 GMT');
  expect(feed.items[0]?.full).toContain(
    '<h2>Corrections</h2><ul><li>2\u00a0juillet 2026 · Correction &lt;fictive&gt;</li></ul>',
  );
});

test('a feed holds the fifty newest entries', async () => {
  const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
  const all = Array.from({ length: 60 }, (_, index) => article(`n${index}`, { publishedOn: day(index + 1) }));
  const store = exampleStore({ site, article: all });
  const { items } = await read(await writeFeed(channelOfHome('fr', store), store, origin));
  expect(items).toHaveLength(50);
  expect(items[0]?.title).toBe('Fictif n59');
});

test('an event says its state and its date, or that none is confirmed, and has no date of publication', async () => {
  const store = exampleStore({
    site,
    event: [
      event('open', { confirmation: 'à confirmer', startDate: '2027-01-01', period: '2019-2020' }),
      event('sure', { confirmation: 'confirmé', startDate: '2027-03-12' }),
    ],
  });
  const xml = await writeFeed(channelOfList('event', 'fr', store), store, origin);
  const { items } = await read(xml);
  expect(items.map(({ guid }) => guid)).toEqual(['sure:fr', 'open:fr']);
  expect(items[0]?.full).toContain('Prévu · 12\u00a0mars 2027');
  expect(items[1]?.full).toContain('Prévu · Date à confirmer · période 2019-2020');
  expect(xml).not.toMatch(/pubDate|2027-01-01|janvier/);
});

test('the feed of a city holds what names it', async () => {
  const store = exampleStore({
    site,
    city: [city],
    article: [article('here', { cities: ['x'] }), article('elsewhere', { cities: ['y'] })],
  });
  const channel = channelOfCity(store.list('city', 'fr')[0]!, store);
  const feed = await read(await writeFeed(channel, store, origin));
  expect(feed.feedUrl).toBe('https://example.org/fr/villes/x/feed.xml');
  expect(feed.items.map(({ guid }) => guid)).toEqual(['here:fr']);
  expect(feed.items[0]?.categories).toEqual(['Actualités', 'Fictive']);
});
