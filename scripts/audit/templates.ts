import { isLanguage, languages, type Language } from 'shared/languages';
import { generatedPageOf, missingPath, typeOfSection } from 'shared/paths';

/** A page that stands for all pages that are made by the same template in a language. */
export type Template = { readonly name: string; readonly language: Language; readonly path: string };

/** The first page of every template in each language, among the decoded addresses of a site. */
export function templatesOf(paths: Iterable<string>): readonly Template[] {
  const templates = new Map<string, Template>();
  for (const path of paths) {
    const [language = '', section, facet, value] = path.split('/').filter((part) => part !== '');
    if (!isLanguage(language)) continue;
    const name = nameOf(language, section, facet, value);
    const key = `${language} ${name}`;
    if (!templates.has(key)) templates.set(key, { name, language, path });
  }
  return [...templates.values()];
}

function nameOf(language: Language, section?: string, slug?: string, value?: string): string {
  if (section === undefined) return 'home';
  const type = typeOfSection(language, section);
  if (missingPath(language) === `/${language}/${section}/`) return 'missing';
  if (type === undefined) return generatedPageOf(language, section) ?? 'page';
  if (slug === undefined) return `${type} list`;
  return value === undefined ? type : `${type} by ${facetOf(language, slug)}`;
}

function facetOf(language: Language, name: string): string {
  return Object.entries(languages[language].facets).find(([, facet]) => facet === name)?.[0] ?? name;
}
