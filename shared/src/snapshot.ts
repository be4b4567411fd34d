import type { Field } from './contract.ts';
import { contracts, type Entry } from './generated/index.ts';

/**
 * How a snapshot holds long texts: in a file of their own, in UTF-8, one behind the other; in an entry stands the place of
 * each. Whoever renders one share of a site then reads the texts of that share alone.
 */
export const textsFile = 'texts';

/** The file of the former addresses of all documents. */
export const formerFile = 'former-addresses';

/** Where a text stands in that file, in bytes. */
export type Place = { readonly at: number; readonly bytes: number };

/** Of each type, the fields that hold a text of a page's length: Markdown in the CMS, HTML from the border on. */
const longTexts: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.values(contracts).map(({ type, fields }) => [
    type,
    Object.entries<Field>(fields).flatMap(([name, { kind }]) => (kind === 'markdown' ? [name] : [])),
  ]),
);

/** The fields of an entry that hold a long text. */
export function longFields(entry: Entry): readonly string[] {
  return longTexts[entry.type]?.filter((name) => Object.hasOwn(entry, name)) ?? [];
}
