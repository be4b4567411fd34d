import type { RawEntry } from '../../pull/source.ts';
import { contentFolder } from '../../pull/folder.ts';
import { contracts } from 'shared/generated/index';
import {
  languageCodes,
  sourceLanguage,
  type AddressedType,
  type Facet as SiteFacet,
  type Language,
} from 'shared/languages';
import { facetPath, homePath, sectionPath } from 'shared/paths';
import { inEachLanguage } from '../content/article.ts';
import { facets, valuesOf, type Article, type Edition, type Facet, type Part, type Thing } from './site.ts';
import { olderPages } from './turn.ts';

/** The content of a folder as the peers are given it. */
export type PeerContent = { readonly editions: readonly Edition[]; readonly articles: readonly Article[] };

const things = { themes: 'theme', cities: 'city', actions: 'action', events: 'event' } as const;
const facetNames: Readonly<Record<Facet, SiteFacet>> = { years: 'year', themes: 'theme', cities: 'city' };

/** Reads a content folder for the peers: the articles, and the names of what they lead to. */
export async function peerContent(folder: string): Promise<PeerContent> {
  const source = contentFolder(folder);
  const read = async (type: AddressedType) => byId(await source.entries(contracts[type]));
  const articles = articlesOf(await read('article'));
  const named = new Map<string, ReadonlyMap<string, Words>>();
  for (const [list, type] of Object.entries(things)) named.set(list, await read(type));
  const editions = languageCodes.map((language): Edition => {
    const thingsIn = (list: string) =>
      Object.fromEntries([...(named.get(list) ?? [])].map(([id, words]) => [id, thingOf(words, language)]));
    const own = {
      ...{ themes: thingsIn('themes'), cities: thingsIn('cities') },
      ...{ actions: thingsIn('actions'), events: thingsIn('events') },
    };
    const parts = facets.flatMap((facet) => partsOf(facet, own, articles, language));
    return { language, home: homePath(language), list: sectionPath('article', language), things: own, parts };
  });
  return { editions, articles };
}

type Words = Readonly<Record<Language, RawEntry['attributes']>>;

function byId(entries: readonly RawEntry[]): ReadonlyMap<string, Words> {
  const grouped = Map.groupBy(entries, ({ id }) => id);
  return new Map(
    [...grouped].map(([id, own]) => [
      id,
      inEachLanguage((language) => own.find((entry) => entry.language === language)?.attributes ?? {}),
    ]),
  );
}

const slugsOf = (words: Words): Thing['slugs'] => inEachLanguage((language) => String(words[language]['slug']));

function thingOf(words: Words, language: Language): Thing {
  const { name, title, summary } = words[language];
  return { title: String(name ?? title), summary: String(summary ?? ''), slugs: slugsOf(words) };
}

function articlesOf(entries: ReadonlyMap<string, Words>): Article[] {
  return [...entries].flatMap(([id, words]) => {
    const facts = words[sourceLanguage];
    const relation = (name: string): string[] => [facts[name] ?? []].flat().map(String);
    const common = {
      ...{ id, slugs: slugsOf(words), date: String(facts['publishedOn']), pictured: facts['image'] !== undefined },
      ...{ themes: relation('themes'), cities: relation('cities') },
      ...{ actions: relation('actions'), events: relation('events') },
    };
    return languageCodes.map((language): Article => {
      const { title, summary, body } = words[language];
      return { ...common, language, title: String(title), summary: String(summary), body: String(body) };
    });
  });
}

function partsOf(facet: Facet, own: Edition['things'], articles: readonly Article[], language: Language): Part[] {
  const counts = new Map<string, number>();
  for (const article of articles) {
    if (article.language !== language) continue;
    for (const value of valuesOf(article, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const part = (id: string): Part | undefined => {
    const thing = facet === 'years' ? { title: id, slugs: inEachLanguage(() => id) } : own[facet][id];
    if (thing === undefined) return undefined;
    const paths = inEachLanguage((code) => facetPath('article', code, facetNames[facet], thing.slugs[code]));
    return { ...thing, facet, id, paths, older: olderPages(counts.get(id) ?? 0) };
  };
  const { compare } = new Intl.Collator(language);
  const parts = [...counts.keys()].flatMap((id) => part(id) ?? []).sort((a, b) => compare(a.title, b.title));
  // The last year first.
  return facet === 'years' ? parts.reverse() : parts;
}
