import { expect, test } from 'vitest';
import type { FormerAddress, FormerAddresses } from 'shared/former-address';
import { exampleStore } from '../content/example.ts';
import { formerPageAt, formerPages } from './selection.ts';

const article = (id: string, slug: string, language = 'fr') => ({
  type: 'article',
  id,
  slug,
  language,
  translations: {},
});
const renamed = (slug: string): FormerAddress => ({ kind: 'renamed', language: 'fr', slug, on: '2026-11-27' });
const withdrawn = (slug: string, reason?: string): FormerAddress => ({
  ...{ kind: 'withdrawn', language: 'fr', slug, on: '2026-11-27' },
  ...(reason !== undefined && { reason }),
});
const moved = (slug: string, target: string): FormerAddress => ({ ...renamed(slug), kind: 'moved', target });
const of = (id: string, ...addresses: FormerAddress[]): FormerAddresses => ({ type: 'article', id, addresses });
const at = (slug: string) => `/fr/actualites/${slug}/`;

test('what was renamed leads to where the entry stands, whatever stands below it too', () => {
  const store = exampleStore({ article: [article('x', 'c')] }, [of('x', renamed('a'), renamed('b'))]);
  expect([...formerPages(store).keys()]).toEqual([at('a'), at('b')]);
  expect(formerPageAt(at('a'), store)).toMatchObject({ kind: 'forward', to: at('c'), withBelow: true });
});

test('where an entry stands there is no former page', () => {
  const store = exampleStore({ article: [article('x', 'c'), article('y', 'a')] }, [
    of('x', renamed('a'), renamed('c')),
  ]);
  expect(formerPages(store).size).toBe(0);
});

test('of an entry that is gone every address does what the last one does', () => {
  const store = exampleStore({ article: [] }, [
    of('x', renamed('a'), withdrawn('b', 'Périmé.')),
    of('y', renamed('z')),
  ]);
  expect([...formerPages(store).keys()]).toEqual([at('a'), at('b')]);
  expect(formerPageAt(at('a'), store)).toMatchObject({ kind: 'notice', on: '2026-11-27', reason: 'Périmé.' });
});

test('what was withdrawn in one language leads a reader to the others', () => {
  const store = exampleStore({ article: [article('x', 'news', 'en')] }, [of('x', withdrawn('a'))]);
  expect(formerPageAt(at('a'), store)).toMatchObject({ alternates: { en: '/en/news/news/' } });
});

test('what has moved leads to the Web, to a list, or to an entry wherever that stands now', () => {
  const store = exampleStore({ article: [article('y', 'new')] }, [
    of('x', moved('web', 'https://ailleurs.test/'), moved('list', '/fr/presse/'), moved('entry', at('old'))),
    of('y', renamed('old')),
  ]);
  expect(formerPageAt(at('web'), store)).toMatchObject({ to: 'https://ailleurs.test/', withBelow: false });
  expect(formerPageAt(at('list'), store)).toMatchObject({ to: '/fr/presse/' });
  expect(formerPageAt(at('entry'), store)).toMatchObject({ to: at('new') });
});

test('what has moved to nothing, or in a circle, is no page', () => {
  const store = exampleStore({ article: [] }, [
    of('x', moved('a', at('b')), moved('lost', at('never'))),
    of('y', moved('b', at('a'))),
  ]);
  expect([...formerPages(store).keys()]).toEqual([]);
});
