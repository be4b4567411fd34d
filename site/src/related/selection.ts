import type { Field } from 'shared/contract';
import { contracts } from 'shared/generated/index';
import type { Action, Article, Entries, Event, PressRelease } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { sectionPath } from 'shared/paths';
import { groupedBy, type Groups } from '../content/groups.ts';
import { newestBy } from '../content/newest.ts';
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

/** All entries of a type by what they name, `city/tanger`, in the order of their list. */
function namesIn<T extends Naming>(own: T, language: Language, store: Store): Groups<Entries[T]> {
  const names: { readonly [U in Naming]: () => Groups<Entries[U]> } = {
    action: () =>
      store.derive(`names action ${language}`, () => groupedBy(byPosition(store.list('action', language)), targetsOf)),
    event: () => store.derive(`names event ${language}`, () => groupedBy(store.list('event', language), targetsOf)),
    article: () => newestBy('names', targetsOf, 'article', language, store),
    'press-release': () => newestBy('names', targetsOf, 'press-release', language, store),
  };
  return names[own]();
}

type Relation = { readonly field: string; readonly target: string };
const relationsIn = (type: Naming): readonly Relation[] =>
  Object.entries<Field>(contracts[type].fields).flatMap(([field, held]) =>
    held.kind === 'relation' ? [{ field, target: held.target }] : [],
  );
/** Of each type the fields that name entries: no other field is read, so that no other makes the selections anew. */
const relations: Readonly<Record<Naming, readonly Relation[]>> = {
  action: relationsIn('action'),
  event: relationsIn('event'),
  article: relationsIn('article'),
  'press-release': relationsIn('press-release'),
};

/** What an entry names, each once, in whatever relation. */
function targetsOf(entry: Entries[Naming]): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const { field, target } of relations[entry.type]) {
    const value: unknown = Reflect.get(entry, field);
    for (const id of Array.isArray(value) ? value : [value]) if (typeof id === 'string') targets.add(`${target}/${id}`);
  }
  return targets;
}
