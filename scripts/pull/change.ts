import { isDeepStrictEqual } from 'node:util';
import type { Entry } from 'shared/generated/index';
import { languageCodes, type Language } from 'shared/languages';
import type { ContentChange } from 'shared/rendering';

/** What changes on the site where a document was there in some languages, and is now in others or in other words. */
export function changeOf(was: readonly Entry[], is: readonly Entry[]): Pick<ContentChange, 'entries' | 'removed'> {
  const byLanguage = (list: readonly Entry[]) => new Map<Language, Entry>(list.map((entry) => [entry.language, entry]));
  const [before, after] = [byLanguage(was), byLanguage(is)];
  return {
    entries: is.filter((entry) => !isDeepStrictEqual(before.get(entry.language), entry)),
    removed: languageCodes.flatMap((language) => {
      const gone = after.has(language) ? undefined : before.get(language);
      return gone === undefined ? [] : [{ type: gone.type, id: gone.id, language }];
    }),
  };
}
