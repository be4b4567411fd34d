import { z } from 'zod';
import type { AddressedType } from './languages.ts';

const kinds = [
  'action',
  'article',
  'city',
  'event',
  'organisation',
  'page',
  'press-release',
  'theme',
] as const satisfies readonly AddressedType[];

/** A page as the search knows it: what is read of it, what it is found by, and by what results are narrowed down. */
export const searchRecord = z.strictObject({
  /** The page's address, `/fr/villes/tanger/`. */
  path: z.string().startsWith('/'),
  title: z.string(),
  summary: z.string(),
  /** What the page says, as plain text. */
  text: z.string(),
  /** Names by which the page should be found first, in any script. */
  names: z.array(z.string()),
  /** The type of the entry; lists and generated pages are pages too. */
  kind: z.enum(kinds),
  /** Slugs, in the page's language, of the cities that it is about. */
  cities: z.array(z.string()),
  /** The year to which it belongs, where that is confirmed. */
  year: z.string().optional(),
});
export type SearchRecord = z.infer<typeof searchRecord>;
