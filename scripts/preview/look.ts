import { isLanguage, languageCodes, type Language } from 'shared/languages';

/** Which version is looked at, how wide, and in which languages: what the address of a preview says. */
export type Sight = {
  readonly version: Version;
  readonly view: View;
  /** One language, or French and another side by side. */
  readonly languages: readonly Language[];
};
export const versions = ['brouillon', 'en-ligne'] as const;
export type Version = (typeof versions)[number];
export const views = ['ordinateur', 'telephone', 'imprime', 'carte'] as const;
export type View = (typeof views)[number];

/** How a page is given below a version: as it is, as it is printed, as it is shown where its address is shared. */
export const looks = ['page', 'imprime', 'carte'] as const;
export type Look = (typeof looks)[number];

/** The look in which a view shows a page. */
export const lookOf = (view: View): Look => (view === 'imprime' || view === 'carte' ? view : 'page');

/** Which of some words it is, if any. */
export function oneOf<T extends string>(known: readonly T[], word: string | null | undefined): T | undefined {
  return known.find((one) => one === word);
}

/** What the query of an address asks to see; the draft on a desktop in `language` where it says nothing. */
export function sightOf(query: URLSearchParams, language: Language): Sight {
  const asked = (query.get('langue') ?? language).split(' ').filter(isLanguage);
  return {
    version: oneOf(versions, query.get('version')) ?? 'brouillon',
    view: oneOf(views, query.get('vue')) ?? 'ordinateur',
    languages: asked.length === 0 ? [language] : [...new Set(asked)].slice(0, 2),
  };
}

/** The query that asks for a sight, with what is changed in it. */
export function queryOf(sight: Sight, changed: Partial<Sight> = {}): string {
  const { version, view, languages } = { ...sight, ...changed };
  return `?${new URLSearchParams({ langue: languages.join(' '), version, vue: view }).toString()}`;
}

/** The languages that may be looked at: each, and French beside Arabic. */
export const choices: readonly (readonly Language[])[] = [...languageCodes.map((code) => [code]), ['fr', 'ar']];
