import type { Language } from 'shared/languages';

/** What every peer is given: the same articles, the same names of what they lead to, the same parts of lists. */

type InLanguages = Readonly<Record<Language, string>>;

/** Something that has a name and a page in each language. */
export type Thing = { readonly title: string; readonly summary?: string; readonly slugs: InLanguages };

/** An article in one language; relations are ids of things. */
export type Article = {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
  readonly slugs: InLanguages;
  /** RFC 3339 in UTC. */
  readonly date: string;
  readonly themes: readonly string[];
  readonly cities: readonly string[];
  readonly actions: readonly string[];
  readonly events: readonly string[];
  readonly pictured: boolean;
};

/** By what the list of articles is cut. */
export const facets = ['years', 'themes', 'cities'] as const;
export type Facet = (typeof facets)[number];

/** A part of the list: the articles that name a theme or a city, or are of a year. */
export type Part = Thing & {
  readonly facet: Facet;
  readonly id: string;
  readonly paths: InLanguages;
  /** How many older pages it has. */
  readonly older: number;
};

/** One language of the site. */
export type Edition = {
  readonly language: Language;
  readonly home: string;
  readonly list: string;
  readonly things: Readonly<Record<'themes' | 'cities' | 'actions' | 'events', Readonly<Record<string, Thing>>>>;
  /** In the order in which the list shows them. */
  readonly parts: readonly Part[];
};

/** Values of an article that its parts go by. */
export function valuesOf(article: Pick<Article, 'date' | 'themes' | 'cities'>, facet: Facet): readonly string[] {
  return facet === 'years' ? [article.date.slice(0, 4)] : article[facet];
}
