/** The articles of each language in the order of the site. */
import { readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';
import { marked } from 'marked';
import { Shelf } from '../../peer/shelf.ts';
import type { Article, Edition } from '../../peer/site.ts';

export const editions = JSON.parse(readFileSync('editions.json', 'utf8')) as readonly Edition[];

/** As the schema in content.config.ts makes it. */
type Entry = { readonly id: string; readonly data: Omit<Article, 'id'> };
const entries: readonly Entry[] = await getCollection('articles');

/** An edition, its articles, and the shelf on which they stand. */
export const shelves = editions.map((edition) => {
  const own = entries.filter(({ data }) => data.language === edition.language).map(({ id, data }) => ({ ...data, id }));
  return { edition, articles: own, shelf: new Shelf(edition, own, ({ body }) => marked.parse(body, { async: false })) };
});
