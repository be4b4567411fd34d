import type { Entries } from 'shared/generated/index';
import { languageCodes, languages, type Facet, type Language } from 'shared/languages';
import { facetPath } from 'shared/paths';
import { compareCodes } from '../content/order.ts';
import type { Store } from '../content/store.ts';
import { kinds, slugOfKind } from '../event/kind.ts';
import { formatMonth } from '../i18n/date.ts';
import { wordsIn } from '../i18n/words.ts';
import { valuesOf, type FacetedType } from './values.ts';

/** A part of a list: the entries that share a value. */
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
  /** The addresses of the part in every language in which it has entries, its own among them. */
  readonly alternates: Readonly<Partial<Record<Language, string>>>;
  /** In the order of the store. */
  readonly entries: readonly Entries[T][];
};

type Named = { readonly slug: string; readonly label: string };

/**
 * The parts into which a facet cuts a list: those only that have entries, and whose city or theme is published in the
 * language. Kinds are in the order of the CMS, months and years in time, cities and themes by name.
 */
export function partsOf<T extends FacetedType>(
  type: T,
  facet: Facet,
  language: Language,
  content: Store,
): readonly Part<T>[] {
  const values = [...grouped(type, facet, language, content).keys()];
  const parts = values.flatMap((value) => partOf(type, facet, value, language, content) ?? []);
  return parts.toSorted(orders[facet]?.(language) ?? ((a, b) => compareCodes(a.value, b.value)));
}

/** The part at `/<language>/<section>/<facet>/<slug>/`, or nothing where none stands. */
export function partAt<T extends FacetedType>(
  type: T,
  language: Language,
  name: string,
  slug: string,
  content: Store,
): Part<T> | undefined {
  const facet = (Object.entries(languages[language].facets) as [Facet, string][]).find(([, own]) => own === name)?.[0];
  if (facet === undefined) return undefined;
  const value = valuesBySlug(type, facet, language, content).get(slug);
  return value === undefined ? undefined : partOf(type, facet, value, language, content);
}

/** The part of one value; the others are not looked at. */
export function partOf<T extends FacetedType>(
  type: T,
  facet: Facet,
  value: string,
  language: Language,
  content: Store,
): Part<T> | undefined {
  return content.derive(`part ${type} ${facet} ${language} ${value}`, () => {
    const entries = grouped(type, facet, language, content).get(value) ?? [];
    const named = nameOf(facet, value, language, content);
    if (entries.length === 0 || named === undefined) return undefined;
    const path = facetPath(type, language, facet, named.slug);
    return {
      type,
      facet,
      language,
      value,
      ...named,
      path,
      alternates: alternatesOf(type, facet, value, content),
      entries,
    };
  });
}

function valuesBySlug(
  type: FacetedType,
  facet: Facet,
  language: Language,
  content: Store,
): ReadonlyMap<string, string> {
  return content.derive(`slugs ${type} ${facet} ${language}`, () => {
    const values = [...grouped(type, facet, language, content).keys()];
    return new Map(
      values.flatMap((value) => {
        const named = nameOf(facet, value, language, content);
        return named === undefined ? [] : [[named.slug, value] as const];
      }),
    );
  });
}

const orders: Partial<Record<Facet, (language: Language) => (a: Part, b: Part) => number>> = {
  kind: () => (a, b) => kinds.findIndex((kind) => kind === a.value) - kinds.findIndex((kind) => kind === b.value),
  city: byLabel,
  theme: byLabel,
};

function byLabel(language: Language): (a: Part, b: Part) => number {
  const { compare } = new Intl.Collator(language);
  return (a, b) => compare(a.label, b.label) || compareCodes(a.value, b.value);
}

function alternatesOf(type: FacetedType, facet: Facet, value: string, content: Store): Part['alternates'] {
  const paths: Partial<Record<Language, string>> = {};
  for (const code of languageCodes) {
    const named = grouped(type, facet, code, content).has(value) ? nameOf(facet, value, code, content) : undefined;
    if (named !== undefined) paths[code] = facetPath(type, code, facet, named.slug);
  }
  return paths;
}

function nameOf(facet: Facet, value: string, language: Language, content: Store): Named | undefined {
  if (facet === 'year') return { slug: value, label: value };
  if (facet === 'month') return { slug: value, label: formatMonth(value, language) };
  if (facet === 'kind') {
    const kind = kinds.find((name) => name === value);
    return kind && { slug: slugOfKind(kind, language), label: wordsIn(language)(`event.kind.${kind}`) };
  }
  const entry = content.find(facet, language, value);
  return entry && { slug: entry.slug, label: entry.name };
}

type Groups<T extends FacetedType> = ReadonlyMap<string, readonly Entries[T][]>;

/** What every part asks again: the entries of a list by their values. */
function grouped<T extends FacetedType>(type: T, facet: Facet, language: Language, content: Store): Groups<T> {
  return content.derive(`groups ${type} ${facet} ${language}`, () => group(type, facet, content.list(type, language)));
}

function group<T extends FacetedType>(type: T, facet: Facet, entries: readonly Entries[T][]): Groups<T> {
  const groups = new Map<string, Entries[T][]>();
  for (const entry of entries) {
    for (const value of new Set(valuesOf(type, facet, entry))) {
      const held = groups.get(value);
      if (held === undefined) groups.set(value, [entry]);
      else held.push(entry);
    }
  }
  return groups;
}
