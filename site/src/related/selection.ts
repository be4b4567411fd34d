import type { Action, Article, Event, PressRelease } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { byPosition, newestFirst } from '../content/order.ts';
import type { Store } from '../content/store.ts';

/** Entries of several types that belong to one entry. */
export type Related = {
  readonly actions: readonly Action[];
  readonly events: readonly Event[];
  readonly articles: readonly Article[];
  readonly releases: readonly PressRelease[];
};

type Target = { readonly type: string; readonly id: string; readonly language: Language };

/** What names an entry in one of its relations, as far as it is published in the entry's language. */
export function naming({ type, id, language }: Target, store: Store): Related {
  const names = (entry: object): boolean => idsIn(entry, relations[type] ?? []).has(id);
  return {
    actions: byPosition(store.list('action', language).filter(names)),
    events: store.list('event', language).filter(names),
    articles: newestFirst(store.list('article', language).filter(names)),
    releases: newestFirst(store.list('press-release', language).filter(names)),
  };
}

/** The newest other articles that share a theme, a city or an action with an article, in its language. */
export function akin(article: Article, store: Store, most = 3): readonly Article[] {
  const shares = (other: Article): boolean =>
    shareable.some((field) => other[field].some((id) => article[field].includes(id)));
  const others = store.list('article', article.language).filter(({ id }) => id !== article.id);
  return newestFirst(others.filter(shares)).slice(0, most);
}

const shareable = ['themes', 'cities', 'actions'] as const;

/** By the type of what is named: the fields of other types that hold its ids. */
const relations: Readonly<Record<string, readonly string[]>> = {
  action: ['action', 'actions'],
  city: ['city', 'cities', 'leadCity'],
  event: ['event', 'events'],
  organisation: ['organisations', 'invited'],
  theme: ['themes'],
};

function idsIn(entry: object, fields: readonly string[]): ReadonlySet<unknown> {
  const held = new Map<string, unknown>(Object.entries(entry));
  return new Set(fields.flatMap((field) => held.get(field)));
}
