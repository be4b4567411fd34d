import { languages, type AddressedType, type Language } from './languages.ts';

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

/** The type whose list stands at `/<language>/<section>/`, or nothing where a page may stand. */
export function typeOfSection(language: Language, section: string): AddressedType | undefined {
  const entries = Object.entries(languages[language].sections) as [AddressedType, string][];
  return entries.find(([, name]) => name !== '' && name === section)?.[0];
}
