import type { Entries } from 'shared/generated/index';
import { languageCodes, languages, type Facet, type Language } from 'shared/languages';
import { facetPath } from 'shared/paths';
import { groupedBy, type Groups } from '../content/groups.ts';
import { newestBy } from '../content/newest.ts';
import type { Store } from '../content/store.ts';
import { nameOf, orderOf, valueAt } from './names.ts';
import { facetsOf, isCut, valuesOf, type FacetedType } from './values.ts';

/** A part of a list: what shares a value. */
export type Part<T extends FacetedType = FacetedType> = {
  readonly type: T;
  readonly facet: Facet;
  readonly language: Language;
  /** The value, the same in every language: an id, a kind, `2027-03` or `2027`. */
  readonly value: string;
  /** The value as a reader says it. */
  readonly label: string;
  /** The value in the part's address. */
  readonly slug: string;
  readonly path: string;
};

/** A part beside the other ones of its facet, with the number of its entries. */
export type Choice<T extends FacetedType = FacetedType> = Part<T> & { readonly count: number };

type Key<T extends FacetedType> = Pick<Part<T>, 'type' | 'facet' | 'language' | 'value'>;

/**
 * The parts into which a facet cuts a list: those only that have entries, and whose city or theme is published in the
 * language. Kinds are in the order of the CMS, months and years in time, cities and themes by name.
 */
export function partsOf<T extends FacetedType>(
  type: T,
  facet: Facet,
  language: Language,
  content: Store,
): readonly Choice<T>[] {
  return content.derive(`parts ${type} ${facet} ${language}`, () => {
    const parts = [...grouped(type, facet, language, content)].flatMap(([value, entries]): Choice<T>[] => {
      const part = named({ type, facet, language, value }, content);
      return part === undefined ? [] : [{ ...part, count: entries.length }];
    });
    return parts.toSorted(orderOf(facet, language));
  });
}

/** The part at `/<language>/<section>/<facet>/<slug>/`, or nothing where none stands. */
export function partAt<T extends FacetedType>(
  type: T,
  language: Language,
  name: string,
  slug: string,
  content: Store,
): Part<T> | undefined {
  const facet = facetsOf(type).find((one) => languages[language].facets[one] === name);
  const value = facet && valueAt(facet, slug, language, content);
  return facet === undefined || value === undefined ? undefined : partOf(type, facet, value, language, content);
}

/** The part of one value, or nothing where it has no entries. Neither these nor other parts are looked at. */
export function partOf<T extends FacetedType>(
  type: T,
  facet: Facet,
  value: string,
  language: Language,
  content: Store,
): Part<T> | undefined {
  const key = { type, facet, language, value };
  return isThere(key, content) ? named(key, content) : undefined;
}

/** The entries of a part: news and releases newest first, events in the order of the store. */
export function entriesOf<T extends FacetedType>(part: Key<T>, content: Store): readonly Entries[T][] {
  const { type, facet, language, value } = part;
  return content.derive(`part ${keyOf(part)}`, () => grouped(type, facet, language, content).get(value) ?? []);
}

/** The addresses of a part in every language in which it has entries, its own among them. */
export function alternatesOf(
  { type, facet, value }: Part,
  content: Store,
): Readonly<Partial<Record<Language, string>>> {
  const paths: Partial<Record<Language, string>> = {};
  for (const code of languageCodes) {
    const path = partOf(type, facet, value, code, content)?.path;
    if (path !== undefined) paths[code] = path;
  }
  return paths;
}

/** How a selection about a part is called. */
export function keyOf({ type, facet, language, value }: Key<FacetedType>): string {
  return `${type} ${facet} ${language} ${value}`;
}

function isThere(key: Key<FacetedType>, content: Store): boolean {
  return content.derive(`is ${keyOf(key)}`, () => entriesOf(key, content).length > 0);
}

function named<T extends FacetedType>(key: Key<T>, content: Store): Part<T> | undefined {
  const { type, facet, language, value } = key;
  const name = nameOf(facet, value, language, content);
  return name && { type, facet, language, value, ...name, path: facetPath(type, language, facet, name.slug) };
}

/** The entries of a list by their values. */
function grouped<T extends FacetedType>(type: T, facet: Facet, language: Language, content: Store): Groups<Entries[T]> {
  const groups: { readonly [U in FacetedType]: () => Groups<Entries[U]> } = {
    event: () =>
      content.derive(`groups event ${facet} ${language}`, () =>
        groupedBy(content.list('event', language), (event) => valuesOf('event', facet, event)),
      ),
    article: () => newestBy(facet, (article) => valuesOf('article', facet, article), 'article', language, content),
    'press-release': () =>
      newestBy(facet, (release) => valuesOf('press-release', facet, release), 'press-release', language, content),
  };
  return isCut(type, content.list(type, language).length) ? groups[type]() : new Map();
}
