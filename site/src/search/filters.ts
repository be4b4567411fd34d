import { languages, type Facet, type Language } from 'shared/languages';
import { content } from '../content/index.ts';
import { byName } from '../content/order.ts';
import { wordsIn } from '../i18n/words.ts';
import { menuSections, otherSections } from '../layouts/sections.ts';
import { valuesIn } from './values.ts';

/** A choice by which results are narrowed down: `name` stands in the address, `filter` in the index. */
export type Filter = {
  readonly filter: Extract<Facet, 'kind' | 'city' | 'year'>;
  readonly name: string;
  readonly label: string;
  readonly all: string;
  /** `one` is what a single page of the kind is called. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly one?: string }[];
};

/** The choices that a language's pages offer; one without two values is left out. */
export function filtersIn(language: Language): readonly Filter[] {
  const words = wordsIn(language);
  const { kinds, cities, years } = valuesIn(language, content);
  const options: Readonly<Record<Filter['filter'], Filter['options']>> = {
    kind: [...menuSections, ...otherSections, 'page' as const]
      .filter((kind) => kinds.has(kind))
      .map((kind) => ({
        value: kind,
        label: words(kind === 'page' ? 'search.kind.page' : `section.${kind}`),
        one: words(`kind.${kind}`),
      })),
    city: byName(
      content.list('city', language).filter(({ slug }) => cities.has(slug)),
      language,
    ).map(({ slug, name }) => ({ value: slug, label: name })),
    year: [...years]
      .toSorted()
      .reverse()
      .map((year) => ({ value: year, label: year })),
  };
  return (['kind', 'city', 'year'] as const)
    .map((filter) => ({
      filter,
      name: languages[language].facets[filter],
      label: words(`search.${filter}`),
      all: words(`search.${filter}.all`),
      options: options[filter],
    }))
    .filter((choice) => choice.options.length > 1);
}
