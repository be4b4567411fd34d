import type { Article } from 'shared/generated/index';
import { newestFirst } from '../content/order.ts';
import type { Store } from '../content/store.ts';
import type { Part } from '../facet/selection.ts';

/** How many articles an older page of a part holds. */
const size = 36;

/**
 * A page of a part of the news. Older pages are numbered from the oldest, so that a page that is full stays as it is: a
 * new article changes the part's own page, which has no number and holds the newest.
 */
export type PartPage = {
  readonly number: number | undefined;
  /** The newest first. */
  readonly articles: readonly Article[];
  readonly path: string;
  /** The addresses of the pages beside it. */
  readonly older: string | undefined;
  readonly newer: string | undefined;
};

/** The numbers of a part's older pages, from 1: the oldest. */
export function olderNumbers({ entries }: Pick<Part<'article'>, 'entries'>): readonly number[] {
  return Array.from({ length: countOf(entries.length) }, (_, index) => index + 1);
}

/** A page of a part: its own, or an older one; nothing where there is no such number. */
export function pageOf(part: Part<'article'>, number: number | undefined, store: Store): PartPage | undefined {
  const last = countOf(part.entries.length);
  if (number !== undefined && (number < 1 || number > last)) return undefined;
  const articles = store.derive(`page ${part.path} ${number ?? ''}`, () => {
    const oldestFirst = newestFirst(part.entries).toReversed();
    const slice =
      number === undefined ? oldestFirst.slice(last * size) : oldestFirst.slice((number - 1) * size, number * size);
    return slice.toReversed();
  });
  const at = (other: number): string | undefined => (other < 1 ? undefined : `${part.path}${other}/`);
  return {
    number,
    articles,
    path: number === undefined ? part.path : `${part.path}${number}/`,
    older: at((number ?? last + 1) - 1),
    newer: number === undefined ? undefined : number < last ? at(number + 1) : part.path,
  };
}

/** The newest page holds at least one page's worth, and less than two. */
const countOf = (entries: number): number => Math.max(0, Math.floor(entries / size) - 1);
