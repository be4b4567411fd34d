import type { Entries } from 'shared/generated/index';
import type { AddressedType, Language } from 'shared/languages';
import type { Store } from './store.ts';

/** Up to how many news and releases each an overview names them one by one; more are found by their years. */
const mostNews = 100;

/** The entries of a type that an overview of the whole site names one by one: none where they are too many to be read. */
export function standing<T extends AddressedType>(type: T, language: Language, store: Store): readonly Entries[T][] {
  if (type !== 'article' && type !== 'press-release') return store.list(type, language);
  return isTooLong(type, language, store) ? [] : store.list(type, language);
}

function isTooLong(type: AddressedType, language: Language, store: Store): boolean {
  return store.derive(`too long ${type} ${language}`, () => store.list(type, language).length > mostNews);
}
