import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feedAt, fileAt, type TemplateFunctions } from '../peer/pages.ts';
import { Shelf, type View } from '../peer/shelf.ts';
import type { Article, Edition } from '../peer/site.ts';
import { numbersOf, turnAt } from '../peer/turn.ts';

/** What Eleventy knows of an article: its front matter, where YAML has made the date a Date. */
export type Front = Omit<Article, 'body' | 'date'> & { readonly date: Date };
/** An article as a collection of Eleventy holds it. */
export type Item = { readonly data: Front; readonly content: string; readonly url: string };
export type Collections = Readonly<Record<string, readonly Item[]>>;

/** A page or feed that lists articles. */
export type ListPage = {
  readonly path: string;
  readonly render: (shelf: Shelf<Article>) => string;
  readonly edition: Edition;
};

const read = (name: string): string => join(import.meta.dirname, name);
export const editions = JSON.parse(readFileSync(read('editions.json'), 'utf8')) as readonly Edition[];
const module = './templates.mjs';
export const templates = ((await import(module)) as { default: TemplateFunctions }).default;

/** Every list and feed of the site. */
export function listsOf(): readonly ListPage[] {
  return editions.flatMap((edition) => {
    const { language, home, list, parts } = edition;
    const own = templates[language];
    const page = (path: string, kind: keyof typeof own, view: (shelf: Shelf<Article>) => View): ListPage => ({
      path,
      edition,
      render: (shelf) => own[kind](view(shelf)),
    });
    const cities = parts.filter(({ facet }) => facet === 'cities');
    return [
      page(fileAt(home), 'home', (shelf) => shelf.home()),
      page(fileAt(list), 'list', (shelf) => shelf.list()),
      ...parts.map((part) => page(fileAt(part.paths[language]), 'part', (shelf) => shelf.part(part))),
      ...parts.flatMap((part) =>
        numbersOf(part).map((number) =>
          page(fileAt(turnAt(part, language, number).page), 'older', (shelf) => shelf.part(part, number)),
        ),
      ),
      page(feedAt(home), 'feed-home', (shelf) => shelf.feed()),
      page(feedAt(list), 'feed-list', (shelf) => shelf.feed()),
      ...cities.map((part) => page(feedAt(part.paths[language]), 'feed-city', (shelf) => shelf.feed(part))),
    ];
  });
}

const shelves = new WeakMap<readonly Item[], Shelf<Article>>();

/** The articles of a language in the order of the site, made once of their collection. */
export function shelfOf(edition: Edition, collections: Collections): Shelf<Article> {
  const items = collections[edition.language] ?? [];
  const known = shelves.get(items);
  if (known !== undefined) return known;
  const byId = new Map(items.map((item) => [item.data.id, item]));
  const shelf = new Shelf(
    edition,
    items.map(({ data }) => articleOf(data)),
    ({ id }) => byId.get(id)?.content ?? '',
  );
  shelves.set(items, shelf);
  return shelf;
}

/** An article without what else Eleventy knows of its page; its text is the collection's to give. */
export function articleOf(front: Front): Article {
  const { id, language, title, summary, slugs, date, themes, cities, actions, events, pictured } = front;
  const words = { id, language, title, summary, slugs, date: date.toISOString(), body: '' };
  return { ...words, themes, cities, actions, events, pictured };
}
