import { schemas } from 'shared/generated/index';
import { describe, expect, it } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { featuredOf, newestBeside } from './selection.ts';

const article = (id: string, publishedOn: string) =>
  schemas.article.parse({
    ...{ type: 'article', id, language: 'fr', translations: {}, title: id, slug: id, summary: 'Fiction', body: '' },
    ...{ themes: [], cities: [], actions: [], events: [], documents: [], sources: [], corrections: [], publishedOn },
    translationStatus: 'originale',
  });
const city = { type: 'city', id: 'ville', language: 'fr', slug: 'ville', name: 'Ville fictive' };
const articles = [article('un', '2026-01-01T00:00:00.000Z'), article('deux', '2026-02-01T00:00:00.000Z')];
const store = exampleStore({ article: articles, city: [city] });
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe('what stands first on the home page', () => {
  it('is what the officer chose, in that order and once', () => {
    const featured = featuredOf([{ city: 'ville' }, { article: 'un' }, { city: 'ville' }], 'fr', store);
    expect(ids(featured)).toEqual(['ville', 'un']);
  });

  it('leaves out what is not published in the language', () => {
    expect(featuredOf([{ article: 'un' }, { event: 'ailleurs' }], 'ar', store)).toEqual([]);
    expect(ids(featuredOf([{ event: 'ailleurs' }, { article: 'un' }], 'fr', store))).toEqual(['un']);
  });

  it('does not come again among the newest', () => {
    expect(ids(newestBeside(featuredOf([{ article: 'deux' }], 'fr', store), 3, 'fr', store))).toEqual(['un']);
    expect(ids(newestBeside([], 1, 'fr', store))).toEqual(['deux']);
  });
});
