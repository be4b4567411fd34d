import type { SitemapItem } from '@astrojs/sitemap';
import { languageCodes, isLanguage } from 'shared/languages';
import { generatedPageOf, missingPath, typeOfSection } from 'shared/paths';
import type { Store } from '../content/store.ts';
import { alternatesOf, partAt } from '../facet/selection.ts';
import { facetedTypes } from '../facet/values.ts';
import { formerPageAt } from '../former/selection.ts';
import { lastModified } from './last-modified.ts';
import {
  choicePath,
  placeOfEntry,
  placeOfFacet,
  placeOfGenerated,
  placeOfHome,
  placeOfList,
  placeOfOlder,
  type Place,
} from './place.ts';

/** Where the page at a decoded address stands; nothing at one that an entry has left or where none stands; throws for one that nobody has. */
function placeAt(path: string, content: Store): Place | undefined {
  if (path === choicePath) return placeOfHome('fr');
  const [language = '', section, slug, value, page] = path.split('/').filter((part) => part !== '');
  if (!isLanguage(language)) throw new Error(`The sitemap has no language for ${path}.`);
  if (section === undefined) return placeOfHome(language);
  if (path === missingPath(language)) return undefined;
  const type = typeOfSection(language, section);
  if (slug === undefined && type !== undefined) return placeOfList(type, language);
  const generated = slug === undefined ? generatedPageOf(language, section) : undefined;
  if (generated !== undefined) return placeOfGenerated(generated, language);
  if (slug !== undefined && value !== undefined) {
    const faceted = facetedTypes.find((name) => name === type);
    const part = faceted && partAt(faceted, language, slug, value, content);
    if (part === undefined) throw new Error(`The sitemap finds nothing that a list has at ${path}.`);
    const alternates = alternatesOf(part, content);
    return page === undefined ? placeOfFacet(part, alternates) : placeOfOlder(part, path, alternates);
  }
  const entry = content.get(type ?? 'page', language, slug ?? section);
  if (entry === undefined && formerPageAt(path, content) !== undefined) return undefined;
  if (entry === undefined) throw new Error(`The sitemap finds no entry for ${path}.`);
  return placeOfEntry(entry);
}

/**
 * Gives the pages of a sitemap, those at addresses that entries have left aside, their translations, their x-default and, where it is known, the day of their last change; `/`, which only leads on, has the home pages.
 * The snapshot is opened with the first page: the configuration is also read where none is at hand (`astro check`).
 */
export function withAlternates(openContent: () => Store): (item: SitemapItem) => SitemapItem | undefined {
  let content: Store | undefined;
  return (item) => {
    content ??= openContent();
    const { pathname, origin } = new URL(item.url);
    const path = decodeURIComponent(pathname);
    const place = placeAt(path, content);
    if (place === undefined) return undefined;
    const changed = lastModified(path, content);
    const href = (address: string): string => new URL(address, origin).href;
    const links = languageCodes.flatMap((lang) => {
      const address = place.alternates[lang];
      return address === undefined ? [] : [{ lang, url: href(address) }];
    });
    return {
      ...item,
      ...(changed === undefined ? {} : { lastmod: changed }),
      links: [...links, { lang: 'x-default', url: href(place.otherwise) }],
    };
  };
}
