import type { Article } from 'shared/generated/index';
import { newestFirst } from '../content/order.ts';

/** As many articles are shown as cards, and stand on the list of all news. */
const mostCards = 12;

/** Articles newest first: those that are shown as cards, and those after them. */
export type Shelf = { readonly newest: readonly Article[]; readonly older: readonly Article[] };

/** Cuts articles into the newest and the older ones. */
export function shelfOf(articles: readonly Article[]): Shelf {
  const ordered = newestFirst(articles);
  return { newest: ordered.slice(0, mostCards), older: ordered.slice(mostCards) };
}

/** What the list of all news shows: the newest, and what has no date and so no page of its year. */
export function frontOf(articles: readonly Article[]): readonly Article[] {
  const { newest, older } = shelfOf(articles);
  return [...newest, ...older.filter(({ publishedOn }) => publishedOn === undefined)];
}
