import { languages, languageCodes, type AddressedType, type Language } from 'shared/languages';
import { pathFor } from 'shared/paths';
import { fold } from 'shared/search-terms';
import { namesOf } from '../city/selection.ts';
import type { Store } from '../content/store.ts';
import { yearsInstead } from '../facet/archives.ts';
import { pagedTypes, type PagedType } from '../facet/pages.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Line } from './alphabet.ts';

/**
 * A line for every entry of a language, and one for every other name that a city has in the language's own writing. News
 * and releases have one for each of their years where they are too many to be named.
 */
export function linesOf(language: Language, store: Store): readonly Line[] {
  const types = Object.keys(languages[language].sections) as AddressedType[];
  const entries = types.flatMap((type) => {
    const paged = pagedTypes.find((one) => one === type);
    return (paged && yearsOf(paged, language, store)) ?? entriesOf(type, language, store);
  });
  return [...entries, ...otherNames(language, store)];
}

function yearsOf(type: PagedType, language: Language, store: Store): readonly Line[] | undefined {
  const section = wordsIn(language)(`section.${type}`);
  return yearsInstead(type, language, store)?.map(({ label, path }) => ({
    label: wordsIn(language)('facet.title', { section, value: label }),
    path,
  }));
}

function entriesOf(type: AddressedType, language: Language, store: Store): readonly Line[] {
  return store.list(type, language).map((entry) => ({
    label: 'title' in entry ? entry.title : entry.name,
    path: pathFor(type, language, entry.slug),
  }));
}

function otherNames(language: Language, store: Store): readonly Line[] {
  const script = languages[language].dir === 'rtl' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
  return store.list('city', language).flatMap(({ id, name, slug, alternateNames }) => {
    const translated = languageCodes.map((code) => ({ name: store.find('city', code, id)?.name ?? '' }));
    return namesOf({ name, language }, translated, alternateNames)
      .filter((other) => fold(other.name) !== fold(name) && script.test(other.name))
      .map((other) => ({
        label: wordsIn(language)('a-z.city', { name: other.name, city: name }),
        path: pathFor('city', language, slug),
      }));
  });
}
