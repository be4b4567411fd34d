import { languages, languageCodes, type AddressedType, type Language } from 'shared/languages';
import { pathFor } from 'shared/paths';
import { fold } from 'shared/search-terms';
import { namesOf } from '../city/selection.ts';
import { standing } from '../content/standing.ts';
import type { Store } from '../content/store.ts';
import { partsOf } from '../facet/selection.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Line } from './alphabet.ts';

/** A line for every entry of a language that is named alone, and for the years of the others, and one for every other name that a city has in the language's own writing. */
export function linesOf(language: Language, store: Store): readonly Line[] {
  const types = Object.keys(languages[language].sections) as AddressedType[];
  const entries = types.flatMap((type) =>
    standing(type, language, store).map((entry) => ({
      label: 'title' in entry ? entry.title : entry.name,
      path: pathFor(type, language, entry.slug),
    })),
  );
  return [...entries, ...years(language, store), ...otherNames(language, store)];
}

/** The archives of the news, where these are too many to be named. */
function years(language: Language, store: Store): readonly Line[] {
  if (standing('article', language, store).length > 0) return [];
  const section = wordsIn(language)('section.article');
  return store.derive(`years ${language}`, () =>
    partsOf('article', 'year', language, store).map(({ label, path }) => ({
      label: wordsIn(language)('facet.title', { section, value: label }),
      path,
    })),
  );
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
