import type { Entries } from 'shared/generated/index';
import { languageCodes, languages, type AddressedType, type GeneratedPage, type Language } from 'shared/languages';
import type { Html } from 'shared/leaves';
import { generatedPath, pathFor, sectionPath } from 'shared/paths';
import type { SearchRecord } from 'shared/search-record';
import { namesOf } from '../city/selection.ts';
import type { Store } from '../content/store.ts';
import { wordsIn } from '../i18n/words.ts';
import { citiesIn, yearOf } from './values.ts';

type Entry = Entries[AddressedType];

/** How many entries a part is of: an edit has one part made anew, while whoever publishes waits. */
const entriesEach = 400;

/** In how many parts the records of a language come. */
export function partsOf(language: Language, store: Store): number {
  return 1 + Math.ceil(entriesIn(language, store).length / entriesEach);
}

/**
 * A part of the pages of a language that the search finds, by its number from 0: first lists and generated pages, but not
 * the search itself; then the entries.
 */
export function recordsOf(language: Language, part: number, store: Store): readonly SearchRecord[] {
  if (part === 0) return overviewsOf(language);
  const end = part * entriesEach;
  return entriesIn(language, store)
    .slice(end - entriesEach, end)
    .map((entry) => recordOf(entry, store));
}

function entriesIn(language: Language, store: Store): readonly Entry[] {
  const types = Object.keys(languages[language].sections) as AddressedType[];
  return types.flatMap((type): readonly Entry[] => store.list(type, language));
}

function overviewsOf(language: Language): SearchRecord[] {
  const words = wordsIn(language);
  const { sections, pages } = languages[language];
  const overview = (path: string, title: string, summary: string, more: readonly string[] = []): SearchRecord => ({
    ...{ path, title, summary, text: '', names: [title, ...more], kind: 'page', cities: [] },
  });
  // The press room is looked for by what it holds.
  const more = (type: AddressedType): string[] => (type === 'press-release' ? [words('search.press')] : []);
  const types = (Object.keys(sections) as AddressedType[]).filter((type) => type !== 'page');
  const generated = (Object.keys(pages) as GeneratedPage[]).filter((page) => page !== 'search');
  return [
    ...types.map((type) =>
      overview(sectionPath(type, language), words(`section.${type}`), words(`lead.${type}`), more(type)),
    ),
    ...generated.map((page) =>
      overview(generatedPath(page, language), words(`page.${page}`), words(`page.lead.${page}`)),
    ),
  ];
}

function recordOf(entry: Entry, store: Store): SearchRecord {
  const year = yearOf(entry);
  return {
    path: pathFor(entry.type, entry.language, entry.slug),
    title: 'title' in entry ? entry.title : entry.name,
    summary: entry.summary,
    text: textOf(entry),
    names: namesIn(entry, store),
    kind: entry.type,
    cities: [...citiesIn(entry, store)],
    ...(year === undefined ? {} : { year }),
  };
}

/** What the entry says beyond its summary. */
function textOf(entry: Entry): string {
  const parts = [
    'objective' in entry ? entry.objective : undefined,
    'body' in entry && entry.body !== undefined ? plainText(entry.body) : undefined,
    'programme' in entry && entry.programme !== undefined ? plainText(entry.programme) : undefined,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/** What readers of another language or script call a city or body, or shorten its name to. */
function namesIn(entry: Entry, store: Store): string[] {
  // An action is asked for by its paragraph, `2.3`.
  if (entry.type === 'action') return [entry.number];
  if (entry.type !== 'city' && entry.type !== 'organisation') return [];
  const { type, id, name, language } = entry;
  const translated = languageCodes.flatMap((code) => {
    const other = store.find(type, code, id);
    return other === undefined ? [] : [{ name: other.name, language: code }];
  });
  const more = entry.type === 'city' ? entry.alternateNames : entry.acronym;
  const names = namesOf({ name, language }, translated, more).map((known) => known.name);
  // A city’s own name counts twice, as a list’s does: whoever types it alone wants its page before all that name it.
  return entry.type === 'city' ? names : names.filter((other) => other !== name);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The text of HTML that was sanitised at the border: a `<` opens a tag, and only the signs of HTML are escaped. */
function plainText(html: Html): string {
  return (
    html
      .replace(/<\/h[2-6]>/g, ' — ')
      // A word may be emphasised in part; every other tag parts two words.
      .replace(/<\/?(?:a|strong|em|del|code)\b[^>]*>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity)
      .replace(/[ \n]+/g, ' ')
      .trim()
  );
}
