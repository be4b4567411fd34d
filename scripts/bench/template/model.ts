import type { Article, Entry } from 'shared/generated/index';
import { languageCodes, sourceLanguage, type Language } from 'shared/languages';
import type { ImageFile } from 'shared/leaves';
import { html } from 'shared/leaves';
import { pageSize } from '../peer/turn.ts';
import { instants, markOf, slugMark, type Scope } from './marks.ts';

/** As many cards as a list shows, less the model's own. */
const otherCards = 11;

/**
 * Where the model's own articles stand: among the newest of a part that has one older page, or on the middle one of three
 * older pages.
 */
export type Place = 'newest' | 'older';

/**
 * The plan's entries with marks in place of what changes: one theme, one city, one action, one event and articles of these
 * alone. `picture` is shown by the model article; without one it shows a drawn cover.
 */
export function modelEntries(plan: readonly Entry[], place: Place, picture?: ImageFile): readonly Entry[] {
  const kept = plan.filter(({ type }) => type !== 'article');
  const articles = languageCodes.flatMap((language) => {
    const example = plan.find((entry): entry is Article => entry.type === 'article' && entry.language === language);
    if (example === undefined) throw new RangeError(`The plan has no article in ${language}.`);
    return articlesIn(language, example, ids(kept), place, picture);
  });
  return [...marked(kept), ...articles];
}

type Ids = Readonly<Record<'theme' | 'city' | 'action' | 'event', string>>;

function ids(entries: readonly Entry[]): Ids {
  const first = (of: Entry['type']): string => entries.find(({ type }) => type === of)?.id ?? '';
  return { theme: first('theme'), city: first('city'), action: first('action'), event: first('event') };
}

/** What the marks of entries stand for in the plan, by their marks; a slug in every language, a text in one. */
export function originalsIn(plan: readonly Entry[], language: Language): ReadonlyMap<string, string> {
  const first = ids(plan);
  const found = new Map<string, string>();
  for (const entry of plan) {
    const { type } = entry;
    if (type !== 'theme' && type !== 'city' && type !== 'action' && type !== 'event') continue;
    if (entry.id !== first[type]) continue;
    found.set(slugMark(type, entry.language), entry.slug);
    if (entry.language !== language) continue;
    found.set(markOf(type, 'title'), 'name' in entry ? entry.name : entry.title);
    if ('summary' in entry) found.set(markOf(type, 'summary'), entry.summary);
  }
  return found;
}

/** Puts marks into the first entry of each type to which articles lead. */
function marked(entries: readonly Entry[]): Entry[] {
  const first = ids(entries);
  return entries.map((entry): Entry => {
    const { type, language } = entry;
    if (type !== 'theme' && type !== 'city' && type !== 'action' && type !== 'event') return entry;
    if (entry.id !== first[type]) return entry;
    const named = { slug: slugMark(type, language), translations: slugsOf(type) };
    const title = markOf(type, 'title');
    if (entry.type === 'theme' || entry.type === 'city') return { ...entry, ...named, name: title };
    return { ...entry, ...named, title, summary: markOf(type, 'summary') };
  });
}

function articlesIn(
  language: Language,
  example: Article,
  of: Ids,
  place: Place,
  picture: ImageFile | undefined,
): Article[] {
  const article = (scope: Scope, number: number, publishedOn: string): Article => ({
    ...example,
    // The guid in a feed is made of it, and every article has its own.
    id: slugMark(scope, sourceLanguage) + String(number),
    title: markOf(scope, 'title') + (scope === 'drop' ? String(number) : ''),
    slug: slugMark(scope, language) + (scope === 'drop' ? String(number) : ''),
    translations: slugsOf(scope),
    summary: markOf(scope, 'summary'),
    body: html.parse(markOf(scope, 'body')),
    ...{
      themes: [of.theme],
      cities: [of.city],
      actions: [of.action],
      events: [of.event],
      sources: [],
      corrections: [],
      documents: [],
    },
    publishedOn,
    updatedOn: undefined,
    planParagraph: undefined,
    image:
      picture === undefined || scope !== 'article'
        ? undefined
        : { file: picture, decorative: false, alternative: 'Fictif' },
  });
  let number = 0;
  /** Articles of no use but to fill pages, one a minute. */
  const fill = (count: number, day: string): Article[] =>
    Array.from({ length: count }, (_, minute) => {
      number += 1;
      const instant = new Date(Date.parse(`${day}T00:00:00.000Z`) + minute * 60_000);
      return article('drop', number, instant.toISOString());
    });
  const dropped = fill(otherCards - 1, '2099-01-01');
  const older = fill(2 * pageSize - (dropped.length + 3), '2098-06-01');
  return [
    article('article', 0, instants.article),
    article('related', 0, instants.related),
    ...dropped,
    article('line', 0, instants.line),
    ...older,
    ...(place === 'older' ? fill(2 * pageSize, '2099-03-01') : []),
  ];
}

const slugsOf = (scope: Scope): Record<Language, string> =>
  Object.fromEntries(languageCodes.map((language) => [language, slugMark(scope, language)])) as Record<
    Language,
    string
  >;
