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

/** By name, as the language's dictionaries order it. */
export function byName<T extends Named>(entries: readonly T[], language: Language): readonly T[] {
  const collator = new Intl.Collator(language);
  return entries.toSorted((a, b) => collator.compare(a.name, b.name));
}

/** In the order of the plan. */
export function byPosition<T extends Positioned>(entries: readonly T[]): readonly T[] {
  return entries.toSorted((a, b) => a.position - b.position);
}
