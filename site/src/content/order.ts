import type { Language } from 'shared/languages';

type Published = { readonly id: string; readonly publishedOn?: string | undefined };
type Named = { readonly name: string };
type Positioned = { readonly position: number };

/** Compares two texts by their code units: the same on every machine, whatever its language. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newest first; an entry without a date of publication comes last, equal ones by id. */
export function newestFirst<T extends Published>(entries: readonly T[]): readonly T[] {
  // Each field is read once and not at each comparison: the content notes every reading.
  return entries
    .map((entry) => ({ entry, id: entry.id, publishedOn: entry.publishedOn ?? '' }))
    .sort((a, b) => compareCodes(b.publishedOn, a.publishedOn) || compareCodes(a.id, b.id))
    .map(({ entry }) => entry);
}

/** The article that a dictionary of the language does not order by. */
const articles: Readonly<Record<Language, RegExp>> = {
  fr: /^(?:l['’]|(?:les?|la)\s)/iu,
  ar: /^ال(?=\p{L}{2})/u,
  en: /^(?:the|an?)\s/iu,
};

/** What a label is ordered by: without the signs before its first letter, and without its article. */
export function orderKey(label: string, language: Language): string {
  const bare = label.replace(/^[^\p{L}\p{N}]+/u, '');
  const key = bare.replace(articles[language], '').trim();
  return key === '' ? bare : key;
}

const collators = new Map<Language, Intl.Collator>();

/** Compares two labels as the language's dictionaries order them: الرباط stands under ر in every list. */
export function compareIn(language: Language): (a: string, b: string) => number {
  const collator = collators.get(language) ?? new Intl.Collator(language, { ignorePunctuation: true, numeric: true });
  collators.set(language, collator);
  return (a, b) => collator.compare(orderKey(a, language), orderKey(b, language));
}

/** By name, as the language's dictionaries order it. */
export function byName<T extends Named>(entries: readonly T[], language: Language): readonly T[] {
  const compare = compareIn(language);
  return entries.toSorted((a, b) => compare(a.name, b.name));
}

/** In the order of the plan. */
export function byPosition<T extends Positioned>(entries: readonly T[]): readonly T[] {
  return entries.toSorted((a, b) => a.position - b.position);
}
