import { type ContentType, type Entries } from 'shared/generated/index';
import { languageCodes, type AddressedType, type GeneratedPage, type Language } from 'shared/languages';
import { generatedPath, homePath, pathFor, sectionPath } from 'shared/paths';
import type { Part } from '../facet/selection.ts';

/** Where a page stands: its own address, the same page in the other languages, and what is nearest where it has none. */
export type Place = {
  readonly language: Language;
  readonly path: string;
  /** The addresses of the page in every language in which it exists, its own among them. */
  readonly alternates: Readonly<Partial<Record<Language, string>>>;
  /** In every language the list to which the page belongs, or the home page. */
  readonly nearest: Readonly<Record<Language, string>>;
  /** For a reader of none of the languages (x-default). */
  readonly otherwise: string;
};

type FacetPart = Pick<Part, 'type' | 'language' | 'path'>;
type Alternates = Place['alternates'];
type Addressed = Entries[Exclude<ContentType, 'site'>];

/** The page that asks for the language: every home page is its alternate. */
export const choicePath = '/';

function inEvery(address: (language: Language) => string): Record<Language, string> {
  return { fr: address('fr'), ar: address('ar'), en: address('en') };
}

/** The home page of a language. */
export function placeOfHome(language: Language): Place {
  const homes = inEvery(homePath);
  return { language, path: homes[language], alternates: homes, nearest: homes, otherwise: choicePath };
}

/** The list of a type, which exists in every language. */
export function placeOfList(type: AddressedType, language: Language): Place {
  const lists = inEvery((code) => sectionPath(type, code));
  return { language, path: lists[language], alternates: lists, nearest: lists, otherwise: lists.fr };
}

/** A page that the site makes of its whole content, which exists in every language. */
export function placeOfGenerated(page: GeneratedPage, language: Language): Place {
  const pages = inEvery((code) => generatedPath(page, code));
  return { language, path: pages[language], alternates: pages, nearest: pages, otherwise: pages.fr };
}

/** A part of a list, which exists where it has entries. */
export function placeOfFacet({ type, language, path }: FacetPart, alternates: Alternates): Place {
  const nearest = inEvery((code) => sectionPath(type, code));
  return { language, path, alternates, nearest, otherwise: alternates.fr ?? path };
}

/**
 * An older page of a part, which holds other entries in every language: it has no twin, and the part, whose `alternates`
 * these are, is nearest.
 */
export function placeOfOlder({ type, language }: FacetPart, path: string, alternates: Alternates): Place {
  const nearest = inEvery((code) => alternates[code] ?? sectionPath(type, code));
  return { language, path, alternates: { [language]: path }, nearest, otherwise: path };
}

/** The page of an entry, which exists where the entry is published. */
export function placeOfEntry({ type, language, slug, translations }: Addressed): Place {
  const alternates: Partial<Record<Language, string>> = {};
  for (const code of languageCodes) {
    const translated = code === language ? slug : translations[code];
    if (translated !== undefined) alternates[code] = pathFor(type, code, translated);
  }
  const path = pathFor(type, language, slug);
  const nearest = inEvery((code) => sectionPath(type, code));
  return { language, path, alternates, nearest, otherwise: alternates.fr ?? path };
}
