import type { Entries } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { groupedBy, merged } from './groups.ts';
import { compareCodes, newestFirst } from './order.ts';
import type { Store } from './store.ts';

/** The types that come with a date of publication, and of which there are ever more. */
export type DatedType = 'article' | 'press-release';

/** The news or the releases of a language, the newest first. */
export function newestOf<T extends DatedType>(type: T, language: Language, store: Store): readonly Entries[T][] {
  return store.derive(`newest ${type} ${language}`, () =>
    monthsOf(type, language, store).flatMap((month) => newestIn(type, month, language, store)),
  );
}

/** So many of the newest, and after them whatever has no date, and so no page of its year. */
export function newestAndUndated<T extends DatedType>(
  type: T,
  most: number,
  language: Language,
  store: Store,
): readonly Entries[T][] {
  return store.derive(`newest ${most} ${type} ${language} and undated`, () => {
    const newest = newestOf(type, language, store).slice(0, most);
    return [...new Set([...newest, ...newestIn(type, '', language, store)])];
  });
}

/** The months in which news or releases were published, the last one first: `2026-11`, in UTC; `` for what has no date. */
export function monthsOf(type: DatedType, language: Language, store: Store): readonly string[] {
  return store.derive(`months ${type} ${language}`, () =>
    [...byMonth(type, language, store).keys()].sort((a, b) => compareCodes(b, a)),
  );
}

/** The month of publication, as `monthsOf` has it. */
export function monthOf({ publishedOn }: Pick<Entries[DatedType], 'publishedOn'>): string {
  return publishedOn?.slice(0, 7) ?? '';
}

/**
 * The news or the releases of a month, the newest first. Whatever goes through all of them goes through each month in a
 * selection of its own, so that one article makes anew what is of its month, and not what is of ten years.
 */
export function newestIn<T extends DatedType>(
  type: T,
  month: string,
  language: Language,
  store: Store,
): readonly Entries[T][] {
  return store.derive(`newest ${type} ${language} ${month}`, () =>
    newestFirst(store.derive(`in ${type} ${language} ${month}`, () => byMonth(type, language, store).get(month) ?? [])),
  );
}

/** The news or the releases by what a function says of each, the newest first; `name` stands for the function. */
export function newestBy<T extends DatedType>(
  name: string,
  keysOf: (entry: Entries[T]) => Iterable<string>,
  type: T,
  language: Language,
  store: Store,
): ReadonlyMap<string, readonly Entries[T][]> {
  return store.derive(`newest ${type} ${language} by ${name}`, () =>
    merged(
      monthsOf(type, language, store).map((month) =>
        store.derive(`newest ${type} ${language} ${month} by ${name}`, () =>
          groupedBy(newestIn(type, month, language, store), keysOf),
        ),
      ),
    ),
  );
}

function byMonth<T extends DatedType>(
  type: T,
  language: Language,
  store: Store,
): ReadonlyMap<string, readonly Entries[T][]> {
  return store.derive(`by month ${type} ${language}`, () =>
    groupedBy(store.list(type, language), (one) => [monthOf(one)]),
  );
}
