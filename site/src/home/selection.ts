import type { Article, Entries, Entry, Site } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { newestOf } from '../content/newest.ts';
import type { Store } from '../content/store.ts';

/** What may stand first on the home page. */
export type Featured = Entries['article' | 'press-release' | 'event' | 'action' | 'city'];

/** The entries that the officer put first, in their order and once each; those of another language are left out. */
export function featuredOf(featured: Site['featured'], language: Language, store: Pick<Store, 'find'>): Featured[] {
  const one = <Type extends Featured['type']>(type: Type, id: string | undefined): Entries[Type][] => {
    const entry = id === undefined ? undefined : store.find(type, language, id);
    return entry === undefined ? [] : [entry];
  };
  const entries = featured.flatMap((line): Featured[] => [
    ...one('article', line.article),
    ...one('press-release', line.pressRelease),
    ...one('event', line.event),
    ...one('action', line.action),
    ...one('city', line.city),
  ]);
  return [...new Set(entries)];
}

/** The newest articles that do not stand on the page already. */
export function newestBeside(
  shown: readonly Entry[],
  count: number,
  language: Language,
  store: Store,
): readonly Article[] {
  // As many of the first as the page shows may stand there already.
  const most = count + shown.length;
  const newest = store.derive(`newest ${most} article ${language}`, () =>
    newestOf('article', language, store).slice(0, most),
  );
  return newest.filter((article) => !shown.includes(article)).slice(0, count);
}
