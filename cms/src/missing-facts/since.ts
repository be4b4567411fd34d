import { breath } from '../versions/keep';

/** What a kept version says of a fact. */
export type Told = { readonly at: string; readonly missing: boolean };

/** Since when a fact is missing; `atLeast` where what was before is kept no more. */
export type Since = { readonly at: string; readonly atLeast: boolean };

/**
 * Since when a fact that is missing now has been so without a break. A version that is made with its entry is the first.
 * @param versions oldest first
 * @param made when the entry was made, RFC 3339
 */
export function missingSince(versions: readonly Told[], made: string): Since {
  const before = versions.findLastIndex(({ missing }) => !missing);
  const first = versions[before + 1] ?? versions.at(-1);
  if (first === undefined) return { at: made, atLeast: false };
  const isMaking = Date.parse(first.at) - Date.parse(made) <= breath;
  return { at: first.at, atLeast: before < 0 && !isMaking };
}
