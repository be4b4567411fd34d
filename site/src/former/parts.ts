import { languages, type Facet } from 'shared/languages';
import { facetPath } from 'shared/paths';
import type { Store } from '../content/store.ts';
import { partAt, partOf } from '../facet/selection.ts';
import { facetedTypes, facetsOf } from '../facet/values.ts';

/** An address of a part of a list that leads on, with what stood below it. */
type FormerPart = { readonly from: string; readonly to: string };

/** The facets whose parts are named by an entry, and so change their address with it. */
const named: readonly string[] = ['city', 'theme'] satisfies Facet[];

/**
 * Where the parts of lists stood whose city or theme has left an address, and where they stand now: `/fr/evenements/ville/…/`.
 * None leads from where a part stands, nor to where there is nothing.
 */
export function formerParts(store: Store): readonly FormerPart[] {
  return store.derive('former parts', () =>
    store
      .former()
      .filter(({ type }) => named.includes(type))
      .flatMap(({ type, id, addresses }) =>
        addresses.flatMap(({ language, slug }) =>
          facetedTypes.flatMap((list): FormerPart[] => {
            const facet = facetsOf(list).find((one) => one === type);
            const now = facet && partOf(list, facet, id, language, store);
            if (facet === undefined || now === undefined || now.slug === slug) return [];
            if (partAt(list, language, languages[language].facets[facet], slug, store) !== undefined) return [];
            return [{ from: facetPath(list, language, facet, slug), to: now.path }];
          }),
        ),
      ),
  );
}
