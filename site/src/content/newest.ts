import type { Entries } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { newestFirst } from './order.ts';
import type { Store } from './store.ts';

/** The news or the releases of a language, the newest first. */
export function newestOf<T extends 'article' | 'press-release'>(
  type: T,
  language: Language,
  store: Store,
): readonly Entries[T][] {
  return store.derive(`newest ${type} ${language}`, () => newestFirst(store.list(type, language)));
}
