import type { Language } from 'shared/languages';
import type { Part } from './site.ts';

/** How many articles an older page of a part holds; the newest page holds as many, or up to twice as many. */
export const pageSize = 36;

/** How many older pages a part of so many articles has; they are numbered from the oldest, so that a full one stays. */
export const olderPages = (articles: number): number => Math.max(0, Math.floor(articles / pageSize) - 1);

/** The numbers of a part's older pages. */
export const numbersOf = ({ older }: Part): readonly number[] => Array.from({ length: older }, (_, index) => index + 1);

/** The address of a page of a part, and the ways to those beside it: nothing where it is the only one. */
export type Turn = {
  readonly page: string;
  readonly turns: readonly { readonly older: readonly Way[]; readonly newer: readonly Way[] }[];
};
export type Way = { readonly page: string };

/** Where a page of a part stands between the others, in a language; without a number it is the newest. */
export function turnAt({ paths, older }: Part, language: Language, number?: number): Turn {
  const newest = { page: paths[language] };
  const at = (other: number): Way => ({ page: `${newest.page}${String(other)}/` });
  if (number === undefined) return { ...newest, turns: older === 0 ? [] : [{ older: [at(older)], newer: [] }] };
  const beside = {
    older: number > 1 ? [at(number - 1)] : [],
    newer: [number < older ? at(number + 1) : newest],
  };
  return { ...at(number), turns: [beside] };
}
