import {
  isLanguage,
  languages,
  type AddressedType,
  type Facet,
  type GeneratedPage,
  type Language,
} from './languages.ts';
import { slugProblem } from './slug.ts';

/** `/fr/`: the home page of a language. */
export function homePath(language: Language): string {
  return `/${language}/`;
}

/** `/fr/villes/`: the list of a type. A page has no list: its section is the home. */
export function sectionPath(type: AddressedType, language: Language): string {
  const section = languages[language].sections[type];
  return section === '' ? homePath(language) : `/${language}/${section}/`;
}

/**
 * `/fr/villes/tanger/`: the address of an entry, as an IRI path with a trailing slash.
 * Letters stay as they are (RFC 3987); `new URL(path, site).href` gives the escaped form that feeds and sitemaps need.
 */
export function pathFor(type: AddressedType, language: Language, slug: string): string {
  return `${sectionPath(type, language)}${slug}/`;
}

/** `/fr/villes/tanger/calendar.ics`: the calendar of the events of what stands at an address. */
export function calendarPath(base: string): string {
  return `${base}calendar.ics`;
}

/** The address by which a device subscribes to a calendar, where it has a program that knows `webcal:`; `site` is the origin. */
export function webcalAddress(path: string, site: URL | string | undefined): string {
  return new URL(path, site).href.replace(/^https?:/, 'webcal:');
}

/** The type whose list stands at `/<language>/<section>/`, or nothing where a page may stand. */
export function typeOfSection(language: Language, section: string): AddressedType | undefined {
  const entries = Object.entries(languages[language].sections) as [AddressedType, string][];
  return entries.find(([, name]) => name !== '' && name === section)?.[0];
}

/** `/fr/recherche/`: the address of a page that the site makes of its whole content. */
export function generatedPath(page: GeneratedPage, language: Language): string {
  return `/${language}/${languages[language].pages[page]}/`;
}

/** The generated page at `/<language>/<name>/`, or nothing where none stands. */
export function generatedPageOf(language: Language, name: string): GeneratedPage | undefined {
  const entries = Object.entries(languages[language].pages) as [GeneratedPage, string][];
  return entries.find(([, page]) => page === name)?.[0];
}

/** `/fr/evenements/ville/tanger/`: the part of a list that shares a value; `value` is a slug or `2027-03`. */
export function facetPath(type: AddressedType, language: Language, facet: Facet, value: string): string {
  return `${sectionPath(type, language)}${languages[language].facets[facet]}/${value}/`;
}

/** `/fr/actualites/annee/2027/3/`: an older page of the part of a list that stands at an address, by its number from the oldest. */
export function olderPath(base: string, number: number): string {
  return `${base}${number}/`;
}

/** `/fr/villes/tanger/feed.xml`: the feed of what stands at an address. */
export function feedPath(base: string): string {
  return `${base}feed.xml`;
}

/** `/fr/search-records/`: the pages of a language as the index of the search is made from them; readers are served the index. */
export function searchRecordsPath(language: Language): string {
  return `/${language}/search-records/`;
}

/** Where the built site holds the index of the search. */
export const searchIndexPath = '/pagefind/';

/** The address of a file of the snapshot. */
export function mediaPath(file: string): string {
  return `/media/${file}`;
}

/** `/fr/404/`: where a language says that nothing stands at an address. */
export function missingPath(language: Language): string {
  return `/${language}/404/`;
}

/** The file that says so for a path at which nothing stands: in the language of the path, or else in all. */
export function missingFileFor(path: string): string {
  const [, language = ''] = path.split('/');
  return isLanguage(language) ? `${missingPath(language)}index.html` : '/404.html';
}

/** A path as people read it; what is badly escaped stays as it is. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The entry to whose page an IRI path of the site leads, or into what stands below it, such as its calendar; nothing
 * where no entry can stand: the names of lists, of their parts and of generated pages are no slugs.
 */
export function entryAt(
  path: string,
): { readonly type: AddressedType; readonly language: Language; readonly slug: string } | undefined {
  const [, language = '', section = '', below = ''] = path.split('/');
  if (!isLanguage(language)) return undefined;
  // A page stands beside the sections.
  const type = typeOfSection(language, section);
  const slug = type === undefined ? section : below;
  return slugProblem(slug) === undefined ? { type: type ?? 'page', language, slug } : undefined;
}
