import { languageCodes, languages } from './languages.ts';

/** Longest slug in characters; the database column and the editing screen say the same. */
export const slugCharacters = 80;
/** Longest slug in UTF-8 bytes: file systems stop at 255 bytes a name, and `.html` or a suffix must still fit. */
export const slugBytes = 200;

/** Names that stand beside entries in the site's tree, so no entry may take them. */
const reserved: ReadonlySet<string> = new Set([
  ...['404', '500', 'index', 'data', 'media', 'assets', 'feed', 'search', 'api', 'admin', 'sitemap', 'robots'],
  ...languageCodes,
  ...languageCodes
    .flatMap((code) => [languages[code].sections, languages[code].pages, languages[code].facets])
    .flatMap((names) => Object.values(names))
    .filter((name) => name !== ''),
]);

/** What is wrong with a slug; the CMS and the pull put their own words to it. */
export type SlugProblem = 'empty' | 'too-long' | 'characters' | 'not-normalised' | 'reserved';

/** Words of letters, marks and digits in any script, in lower case, joined by single hyphens. */
const form = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u;

const encoder = new TextEncoder();

/** A text counts at most as many characters as UTF-16 units, and three bytes of UTF-8 for each: short ones need no count. */
function isTooLong(slug: string): boolean {
  if (slug.length <= slugCharacters && slug.length * 3 <= slugBytes) return false;
  return [...slug].length > slugCharacters || encoder.encode(slug).length > slugBytes;
}

/** Gives the first thing that keeps a slug from being an address, or nothing when it is good. */
export function slugProblem(slug: string): SlugProblem | undefined {
  if (slug === '') return 'empty';
  if (slug !== slug.normalize('NFC')) return 'not-normalised';
  if (isTooLong(slug)) return 'too-long';
  if (!form.test(slug) || slug !== slug.toLowerCase()) return 'characters';
  if (reserved.has(slug)) return 'reserved';
  return undefined;
}

/**
 * Makes a slug from a title: Unicode letters are kept, Latin accents and Arabic vowel signs dropped, everything else
 * becomes a hyphen, cut at a word to fit. Gives '' where the title has no letter or digit.
 */
export function slugFrom(title: string): string {
  const words = title
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0670\u0640]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => word.replace(/^\p{M}+/u, ''))
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (isTooLong(longer)) break;
    slug = longer;
  }
  return slug === '' ? cutToFit(words[0] ?? '') : slug;
}

/** A single word longer than a slug may be is cut between characters. */
function cutToFit(word: string): string {
  let kept = '';
  for (const character of word) {
    if (isTooLong(kept + character)) break;
    kept += character;
  }
  return kept;
}
