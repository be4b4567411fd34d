import type { Entries } from 'shared/generated/index';
import { olderPath } from 'shared/paths';
import type { DatedType } from '../content/newest.ts';
import type { Store } from '../content/store.ts';
import { dayOf, formatDays } from '../i18n/date.ts';
import { entriesOf, keyOf, type Choice, type Part } from './selection.ts';

/** The types of which there are ever more: the news and the releases. */
export type PagedType = DatedType;
export const pagedTypes: readonly PagedType[] = ['article', 'press-release'];

/** How many entries an older page of a part holds. */
const size = 36;

/**
 * A page of a part. Older pages are numbered from the oldest, so that a page that is full stays as it is: what is new
 * changes the part's own page, which has no number and holds the newest.
 */
export type PartPage<T extends PagedType = PagedType> = {
  readonly number: number | undefined;
  /** The newest first. */
  readonly entries: readonly Entries[T][];
  readonly path: string;
  /** The addresses of the pages beside it. */
  readonly older: string | undefined;
  readonly newer: string | undefined;
};

/** The numbers of a part's older pages, from 1: the oldest. */
export function olderNumbers({ count }: Pick<Choice, 'count'>): readonly number[] {
  return Array.from({ length: lastOf(count) }, (_, index) => index + 1);
}

/** A page of a part: its own, or an older one; nothing where there is no such number. It reads no entry of another page. */
export function pageOf<T extends PagedType>(
  part: Part<T>,
  number: number | undefined,
  store: Store,
): PartPage<T> | undefined {
  return store.derive(`page ${number ?? ''} ${keyOf(part)} ${part.path}`, () => {
    const all = entriesOf(part, store);
    const last = lastOf(all.length);
    const at = (other: number): string | undefined => (other < 1 ? undefined : olderPath(part.path, other));
    if (number === undefined) {
      const entries = all.slice(0, all.length - last * size);
      return { number, entries, path: part.path, older: at(last), newer: undefined };
    }
    if (!Number.isInteger(number) || number < 1 || number > last) return undefined;
    const end = all.length - (number - 1) * size;
    return {
      ...{ number, entries: all.slice(end - size, end), path: olderPath(part.path, number) },
      ...{ older: at(number - 1), newer: number < last ? at(number + 1) : part.path },
    };
  });
}

/** How many entries a part has. */
export function countOf(part: Part, store: Store): number {
  return store.derive(`count ${keyOf(part)}`, () => entriesOf(part, store).length);
}

/** From when to when the entries of a page are, as its language says it; nothing where a date is missing. */
export function spanOf({ entries }: Pick<PartPage, 'entries'>): string | undefined {
  const [newest, oldest] = [entries[0], entries.at(-1)];
  if (newest?.publishedOn === undefined || oldest?.publishedOn === undefined) return undefined;
  return formatDays(dayOf(oldest.publishedOn), dayOf(newest.publishedOn), newest.language);
}

/** The number of the newest numbered page. The part's own page holds at least one page's worth, and less than two. */
const lastOf = (count: number): number => Math.max(0, Math.floor(count / size) - 1);
