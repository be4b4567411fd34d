import type { Action, Article, Entries, Event, PressRelease } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { sectionPath } from 'shared/paths';
import { newestOf } from '../content/newest.ts';
import { byPosition } from '../content/order.ts';
import type { Store } from '../content/store.ts';
import { partOf } from '../facet/selection.ts';
import { wordsIn } from '../i18n/words.ts';

/** How much of the news stands below an entry; the rest has pages of its own. */
const mostNews = 6;

/** Entries of several types that belong to one entry. */
export type Related = {
  readonly actions: readonly Action[];
  readonly events: readonly Event[];
  readonly articles: readonly Article[];
  readonly releases: readonly PressRelease[];
};

type Target = { readonly type: string; readonly id: string; readonly language: Language };

/**
 * What names an entry in one of its relations, as far as it is published in the entry's language: all actions and events,
 * the newest releases and news.
 */
export function naming(target: Target, store: Store): Related {
  return {
    actions: namedIn('action', target, Infinity, store),
    events: namedIn('event', target, Infinity, store),
    ...newsNaming(target, mostNews, store),
  };
}

/** Where all the news that name an entry stand, when there are more than it shows: the part of the list, or the list. */
export function allNews({ type, id, language }: Target, store: Store): { label: string; path: string } | undefined {
  return store.derive(`all news ${language} ${type}/${id}`, () => {
    const named = namesIn('article', language, store).get(`${type}/${id}`) ?? [];
    if (named.length <= mostNews) return undefined;
    const words = wordsIn(language);
    const part = type === 'city' || type === 'theme' ? partOf('article', type, id, language, store) : undefined;
    return part === undefined
      ? { label: words('home.all.article'), path: sectionPath('article', language) }
      : { label: words('related.all.article', { value: part.label }), path: part.path };
  });
}

/** The newest news and releases that name an entry. */
export function newsNaming(target: Target, most: number, store: Store): Pick<Related, 'articles' | 'releases'> {
  return {
    articles: namedIn('article', target, most, store),
    releases: namedIn('press-release', target, most, store),
  };
}

type Naming = 'action' | 'event' | 'article' | 'press-release';

/** The first entries of one type that name another entry, in the order of their list. */
function namedIn<T extends Naming>(
  own: T,
  { type, id, language }: Target,
  most: number,
  store: Store,
): readonly Entries[T][] {
  return store.derive(`naming ${own} ${language} ${type}/${id} ${most}`, () =>
    (namesIn(own, language, store).get(`${type}/${id}`) ?? []).slice(0, most),
  );
}

/** All entries of a type by what they name, `city/tanger`. */
function namesIn<T extends Naming>(own: T, language: Language, store: Store): ReadonlyMap<string, Entries[T][]> {
  return store.derive(`names ${own} ${language}`, () => {
    const named = new Map<string, Entries[T][]>();
    for (const entry of inOrder(own, language, store)) {
      for (const target of targetsOf(entry)) {
        const held = named.get(target);
        if (held === undefined) named.set(target, [entry]);
        else held.push(entry);
      }
    }
    return named;
  });
}

function inOrder<T extends Naming>(own: T, language: Language, store: Store): readonly Entries[T][] {
  const ordered: { readonly [U in Naming]: () => readonly Entries[U][] } = {
    action: () => byPosition(store.list('action', language)),
    event: () => store.list('event', language),
    article: () => newestOf('article', language, store),
    'press-release': () => newestOf('press-release', language, store),
  };
  return ordered[own]();
}

/** By the type of what is named: the fields of other types that hold its ids. */
const relations: Readonly<Record<string, readonly string[]>> = {
  action: ['action', 'actions'],
  city: ['city', 'cities', 'leadCity'],
  event: ['event', 'events'],
  organisation: ['organisations', 'invited'],
  theme: ['themes'],
};

function targetsOf(entry: Entries[Naming]): ReadonlySet<string> {
  return new Set(
    Object.entries(relations).flatMap(([type, fields]) =>
      fields.flatMap((field) => idsAt(entry, field)).map((id) => `${type}/${id}`),
    ),
  );
}

/** The ids in a field that an entry's type may or may not have: one, several or none. */
function idsAt(entry: Entries[Naming], field: string): readonly string[] {
  const value: unknown = Reflect.get(entry, field);
  return [value].flat().filter((id) => typeof id === 'string');
}

/**
 * Other articles of the same language that share a theme, a city or an action with an article: those before it, the last
 * one first, then those after it, the first one first. So a new article changes what the last ones show, not all.
 */
export function akin(article: Article, store: Store, most = 3): readonly Article[] {
  const { id, language } = article;
  return store.derive(`akin ${language} ${id} ${most}`, () => {
    const own = sharedBy(article);
    const all = newestOf('article', language, store);
    const place = placesIn(language, store).get(id) ?? 0;
    const found: Article[] = [];
    const take = (other: Article | undefined): void => {
      if (other !== undefined && found.length < most && sharedBy(other).some((key) => own.includes(key))) {
        found.push(other);
      }
    };
    for (let at = place + 1; at < all.length && found.length < most; at += 1) take(all[at]);
    for (let at = place - 1; at >= 0 && found.length < most; at -= 1) take(all[at]);
    return found;
  });
}

/** At which place of the news each article stands. */
function placesIn(language: Language, store: Store): ReadonlyMap<string, number> {
  return store.derive(
    `places ${language}`,
    () => new Map(newestOf('article', language, store).map(({ id }, place) => [id, place])),
  );
}

const shareable = ['themes', 'cities', 'actions'] as const;

function sharedBy(article: Article): readonly string[] {
  return shareable.flatMap((field) => article[field].map((id) => `${field}/${id}`));
}
