import type { Entries, ContentType } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import type { Store } from './store.ts';

type Translated = Pick<Entries[ContentType], 'translationStatus'>;

/** Tells whether one of these entries is a translation without official standing. */
export function anyWorking(...entries: readonly Translated[]): boolean {
  return entries.some(({ translationStatus }) => translationStatus === 'traduction de travail');
}

/** Tells whether one of the entries of some types in a language is a translation without official standing. */
export function anyWorkingIn(types: readonly ContentType[], language: Language, store: Store): boolean {
  return types.some((type) =>
    store.derive(`working ${type} ${language}`, () => anyWorking(...store.list(type, language))),
  );
}
