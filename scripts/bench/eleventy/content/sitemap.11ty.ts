/** The map of all pages. */
import { listsOf, type Collections } from '../lists.ts';
import { sitemapOf } from '../../peer/pages.ts';

export const data = { permalink: '/sitemap-0.xml', eleventyExcludeFromCollections: true };

export function render({ collections }: { readonly collections: Collections }): string {
  const lists = listsOf().filter(({ path }) => path.endsWith('index.html'));
  const paths = [
    ...['fr', 'ar', 'en'].flatMap((language) => (collections[language] ?? []).map(({ url }) => url)),
    ...lists.map(({ path }) => `/${path.slice(0, -'index.html'.length)}`),
  ];
  return sitemapOf(paths, 'http://localhost:4321');
}
