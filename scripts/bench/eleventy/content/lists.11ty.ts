/** Every page and feed that lists articles. */
import { shelfOf, type Collections, type ListPage } from '../lists.ts';

export const data = {
  pagination: { data: 'collections.lists', size: 1, alias: 'list' },
  permalink: ({ list }: { readonly list: ListPage }) => `/${list.path}`,
  eleventyExcludeFromCollections: true,
  eleventyImport: { collections: ['fr', 'ar', 'en'] },
};

export function render({ list, collections }: { readonly list: ListPage; readonly collections: Collections }): string {
  return list.render(shelfOf(list.edition, collections));
}
