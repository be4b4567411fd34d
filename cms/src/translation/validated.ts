import { settingUp } from '../versions/circumstance';
import { breath } from '../versions/keep';

/** A version of a translation, and whether it was validated then. */
export type Judged = { readonly at: string; readonly author: string; readonly validated: boolean };

/**
 * Who validated a translation that is validated now: whoever made the first of the last versions that are. Where older
 * versions are kept no more, or nobody did it at a screen, nobody is named. One that is made with its entry is the first.
 * @param versions oldest first
 * @param made when the translation was begun, RFC 3339
 */
export function validationOf(versions: readonly Judged[], made: string): Judged | undefined {
  const before = versions.findLastIndex(({ validated }) => !validated);
  const first = versions[before + 1];
  if (first === undefined || first.author === settingUp) return undefined;
  const isFirst = Date.parse(first.at) - Date.parse(made) <= breath;
  return before >= 0 || isFirst ? first : undefined;
}
