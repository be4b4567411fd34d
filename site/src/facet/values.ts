import type { Entries } from 'shared/generated/index';
import type { Facet } from 'shared/languages';
import { monthsOf } from '../event/month.ts';
import { isConfirmed } from '../event/schedule.ts';
import { dayOf } from '../i18n/date.ts';

/** The types whose lists are cut into smaller ones. */
export type FacetedType = 'event' | 'article' | 'press-release';
export const facetedTypes: readonly FacetedType[] = ['event', 'article', 'press-release'];

/** As many releases stand on the press room's own page; only more are cut into years. */
export const mostReleases = 24;

/** Tells whether a list of so many entries is cut into parts at all. */
export function isCut(type: FacetedType, length: number): boolean {
  return type !== 'press-release' || length > mostReleases;
}

type Read<T extends FacetedType> = (entry: Entries[T]) => readonly string[];

/** Every way in which a list is cut, with the values under which an entry then stands: the same in every language. */
const facets: { readonly [T in FacetedType]: Readonly<Partial<Record<Facet, Read<T>>>> } = {
  event: {
    kind: ({ kind }) => [kind],
    city: ({ city }) => (city === undefined ? [] : [city]),
    theme: ({ themes }) => themes,
    month: ({ schedule }) => monthsOf(schedule),
    year: ({ schedule }) => (isConfirmed(schedule) ? [schedule.startDate.slice(0, 4)] : []),
  },
  article: {
    year: yearOf,
    city: ({ cities }) => cities,
    theme: ({ themes }) => themes,
  },
  'press-release': { year: yearOf },
};

function yearOf({ publishedOn }: Entries['article' | 'press-release']): readonly string[] {
  return publishedOn === undefined ? [] : [dayOf(publishedOn).slice(0, 4)];
}

/** By what the list of a type is cut. */
export function facetsOf(type: FacetedType): readonly Facet[] {
  return Object.keys(facets[type]) as Facet[];
}

/**
 * The values of an entry: ids of cities and themes, kinds, `2027-03` and `2027`; none where the type is not cut so.
 * An event stands in every month on a day of which it takes place, and in the year in which it begins.
 */
export function valuesOf<T extends FacetedType>(type: T, facet: Facet, entry: Entries[T]): readonly string[] {
  return facets[type][facet]?.(entry) ?? [];
}
