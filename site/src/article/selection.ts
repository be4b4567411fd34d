import type { Article } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { newestAndUndated } from '../content/newest.ts';
import type { Store } from '../content/store.ts';

/** As many articles are shown as cards, and stand on the list of all news. */
const mostCards = 12;

/** Articles newest first: those that are shown as cards, and those after them. */
export type Shelf = { readonly newest: readonly Article[]; readonly older: readonly Article[] };

/** Cuts articles, given with the newest first, into the newest and the older ones. */
export function shelfOf(articles: readonly Article[]): Shelf {
  return { newest: articles.slice(0, mostCards), older: articles.slice(mostCards) };
}

/** What the list of all news shows: the newest, and what has no date and so no page of its year. */
export function listed(language: Language, store: Store): readonly Article[] {
  return newestAndUndated('article', mostCards, language, store);
}
