import type { Language } from 'shared/languages';
import type { Store } from '../content/store.ts';
import type { PagedType } from './pages.ts';
import { partsOf } from './selection.ts';

/** Up to how many news and releases each an overview names them one by one. */
const mostNamed = 100;

/**
 * The years of the news or the releases, the last one first, for an overview of the whole site: more titles than a reader
 * goes through would hide what has a name. Nothing where they are few enough to be named.
 */
export function yearsInstead(
  type: PagedType,
  language: Language,
  store: Store,
): readonly { readonly label: string; readonly path: string }[] | undefined {
  return store.derive(`years instead ${type} ${language}`, () => {
    if (store.list(type, language).length <= mostNamed) return undefined;
    const years = partsOf(type, 'year', language, store).map(({ label, path }) => ({ label, path }));
    return years.toReversed();
  });
}
