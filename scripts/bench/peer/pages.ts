import type { Language } from 'shared/languages';
import type { Kind } from '../template/pieces.ts';
import type { Shelf, View } from './shelf.ts';
import type { Article, Edition } from './site.ts';
import { numbersOf, turnAt } from './turn.ts';

/** Templates as functions: a view in, a page out. */
export type TemplateFunctions = Readonly<Record<Language, Readonly<Record<Kind, (view: View) => string>>>>;

/** A file of the site: where it stands below the root, and how it is made. */
export type Page = { readonly path: string; readonly make: () => string };

/** The lists and feeds of a language, its articles apart. */
export function listPages(edition: Edition, shelf: Shelf<Article>, templates: TemplateFunctions): readonly Page[] {
  const own = templates[edition.language];
  const { language, home, list, parts } = edition;
  const cities = parts.filter(({ facet }) => facet === 'cities');
  return [
    { path: fileAt(home), make: () => own.home(shelf.home()) },
    { path: fileAt(list), make: () => own.list(shelf.list()) },
    ...parts.map((part) => ({ path: fileAt(part.paths[language]), make: () => own.part(shelf.part(part)) })),
    ...parts.flatMap((part) =>
      numbersOf(part).map((number) => ({
        path: fileAt(turnAt(part, language, number).page),
        make: () => own.older(shelf.part(part, number)),
      })),
    ),
    { path: feedAt(home), make: () => own['feed-home'](shelf.feed()) },
    { path: feedAt(list), make: () => own['feed-list'](shelf.feed()) },
    ...cities.map((part) => ({ path: feedAt(part.paths[language]), make: () => own['feed-city'](shelf.feed(part)) })),
  ];
}

/** The pages of articles of a language. */
export function articlePages(
  edition: Edition,
  articles: readonly Article[],
  shelf: Shelf<Article>,
  templates: TemplateFunctions,
): readonly Page[] {
  const own = templates[edition.language];
  return articles.map((article) => ({
    path: fileAt(`${edition.list}${article.slugs[edition.language]}/`),
    make: () => own[article.pictured ? 'pictured' : 'article'](shelf.article(article)),
  }));
}

/** A map of pages (sitemaps.org), by their paths from the root. */
export function sitemapOf(paths: readonly string[], site: string): string {
  const lines = paths.map((path) => `<url><loc>${new URL(path, site).href}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lines.join('')}</urlset>`;
}

export const fileAt = (path: string): string => `${path.slice(1)}index.html`;
export const feedAt = (path: string): string => `${path.slice(1)}feed.xml`;
