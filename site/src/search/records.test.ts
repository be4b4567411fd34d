import { expect, test } from 'vitest';
import { searchRecord } from 'shared/search-record';
import { exampleStore } from '../content/example.ts';
import { partsOf, recordsOf } from './records.ts';

const entry = (type: string, id: string, language: string, fields: object = {}): object => ({
  ...{ type, id, language, slug: `${id}-${language}`, summary: 'Fiction', cities: [], ...fields },
});
const store = exampleStore({
  city: [
    entry('city', 'x', 'fr', {
      name: 'Fictive',
      alternateNames: 'Fictiva, Fik',
      body: '<p>Elle <strong>est</strong>.</p>',
    }),
    entry('city', 'x', 'ar', { name: 'خيال' }),
  ],
  event: [
    entry('event', 'dated', 'fr', {
      title: 'Daté',
      city: 'x',
      schedule: { confirmation: 'confirmé', startDate: '2027-05-04' },
    }),
    entry('event', 'open', 'fr', { title: 'Ouvert', schedule: { confirmation: 'à confirmer', period: '2019-2020' } }),
  ],
  article: [
    entry('article', 'a', 'fr', {
      ...{ title: 'Nouvelle', publishedOn: '2026-12-31T23:30:00.000Z', cities: ['x', 'gone'] },
      body: '<h2 id="s">Titre</h2><p>a &lt;b&gt; &amp; c, d<br>e</p><ul><li>f</li></ul>',
    }),
  ],
});
const parts = Array.from({ length: partsOf('fr', store) }, (_, part) => recordsOf('fr', part, store));
const records = parts.flat();
const at = (path: string) => records.find((record) => record.path === path);

test('every record is what the index is made from', () => {
  expect(searchRecord.array().parse(records)).toEqual(records);
});

test('a city has its names of every language and writing', () => {
  expect(at('/fr/villes/x-fr/')).toMatchObject({
    names: ['Fictive', 'خيال', 'Fictiva', 'Fik'],
    kind: 'city',
    cities: ['x-fr'],
    text: 'Elle est.',
  });
});

test('an event has the year of its confirmed date, and no year for a period of the plan', () => {
  expect(at('/fr/evenements/dated-fr/')).toMatchObject({ year: '2027', cities: ['x-fr'] });
  expect(at('/fr/evenements/open-fr/')).not.toHaveProperty('year');
});

test('an article has its year in Morocco, its cities that are published, and its text without HTML', () => {
  expect(at('/fr/actualites/a-fr/')).toMatchObject({
    year: '2026',
    cities: ['x-fr'],
    text: 'Titre — a <b> & c, d e f',
  });
});

test('lists and generated pages are found too, the search itself is not', () => {
  expect(at('/fr/villes/')).toMatchObject({ kind: 'page', title: 'Villes' });
  expect(at('/fr/s-abonner/')).toMatchObject({ kind: 'page' });
  expect(at('/fr/recherche/')).toBeUndefined();
});

test('the records come in parts: lists first, then so many entries that one is made in a moment', () => {
  const article = Array.from({ length: 900 }, (_, number) =>
    entry('article', `n-${String(number)}`, 'fr', { title: `Titre ${String(number)}`, publishedOn: '2027-05-04' }),
  );
  const many = exampleStore({ article });
  const each = Array.from({ length: partsOf('fr', many) }, (_, part) => recordsOf('fr', part, many));
  expect(each.slice(1).map((part) => part.length)).toEqual([400, 400, 100]);
  expect(new Set(each.flat().map(({ path }) => path)).size).toBe(900 + (each[0]?.length ?? 0));
});
