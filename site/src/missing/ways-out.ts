import type { Language } from 'shared/languages';
import { generatedPath, homePath } from 'shared/paths';
import { wordsIn } from '../i18n/words.ts';

/** Where a reader of a language can go from an address at which nothing stands. */
export function waysOut(language: Language): readonly { readonly label: string; readonly path: string }[] {
  const words = wordsIn(language);
  return [
    { label: words('missing.home'), path: homePath(language) },
    { label: words('missing.search'), path: generatedPath('search', language) },
    { label: words('search.a-z'), path: generatedPath('a-z', language) },
  ];
}
