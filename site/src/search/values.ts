import type { Entries } from 'shared/generated/index';
import { languages, type AddressedType, type Language } from 'shared/languages';
import { citiesOf } from '../action/selection.ts';
import { monthsOf, newestIn } from '../content/newest.ts';
import type { Store } from '../content/store.ts';
import { isConfirmed } from '../event/schedule.ts';
import { dayOf } from '../i18n/date.ts';

type Entry = Entries[AddressedType];

/** By what the results of a language can be narrowed down: kinds, slugs of cities, years, as far as there are entries. */
export type Values = {
  readonly kinds: ReadonlySet<AddressedType>;
  readonly cities: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
};

/** The values that the entries of a language have. Lists and generated pages count as pages. */
export function valuesIn(language: Language, store: Store): Values {
  const types = Object.keys(languages[language].sections) as AddressedType[];
  const each = types.map((type) =>
    store.derive(`values ${type} ${language}`, () => {
      const parts = heldIn(type, language, store);
      const cities = new Set(parts.flatMap((held) => held.cities));
      const years = new Set(parts.flatMap((held) => held.years));
      const some = store.list(type, language).length > 0;
      return { type, some, cities: [...cities].toSorted(), years: [...years].toSorted() };
    }),
  );
  return {
    kinds: new Set<AddressedType>(['page', ...each.filter(({ some }) => some).map(({ type }) => type)]),
    cities: new Set(each.flatMap(({ cities }) => cities)),
    years: new Set(each.flatMap(({ years }) => years)),
  };
}

type Held = Readonly<Record<'cities' | 'years', readonly string[]>>;

/** The values of a type's entries; those of news and releases month by month. */
function heldIn(type: AddressedType, language: Language, store: Store): readonly Held[] {
  const heldBy = (entries: readonly Entry[]): Held => ({
    cities: [...new Set(entries.flatMap((entry) => citiesIn(entry, store)))],
    years: [...new Set(entries.flatMap((entry) => yearOf(entry) ?? []))],
  });
  if (type !== 'article' && type !== 'press-release') return [heldBy(store.list(type, language))];
  return monthsOf(type, language, store).map((month) =>
    store.derive(`values ${type} ${language} ${month}`, () => heldBy(newestIn(type, month, language, store))),
  );
}

/** Slugs, in the entry's language, of the cities that it is about. */
export function citiesIn(entry: Entry, store: Store): readonly string[] {
  return store.findAll('city', entry.language, cityIdsOf(entry)).map(({ slug }) => slug);
}

function cityIdsOf(entry: Entry): readonly string[] {
  switch (entry.type) {
    case 'city':
      return [entry.id];
    case 'action':
      return citiesOf(entry);
    case 'event':
      return entry.city === undefined ? [] : [entry.city];
    case 'article':
    case 'press-release':
      return entry.cities;
    default:
      return [];
  }
}

/** The year of publication, or of an event whose date is confirmed: a period of the plan is no date. */
export function yearOf(entry: Entry): string | undefined {
  if (entry.type === 'event') return isConfirmed(entry.schedule) ? entry.schedule.startDate.slice(0, 4) : undefined;
  if (!('publishedOn' in entry) || entry.publishedOn === undefined) return undefined;
  return dayOf(entry.publishedOn).slice(0, 4);
}
