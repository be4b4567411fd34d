import type { Core } from '@strapi/strapi';
import { editorialTypes } from '../content/editorial-types';

/** The name by which a refused write is known, in any database's words. */
function slugIndexName(table: string): string {
  return `${table}_slug_locale_published`;
}

/**
 * Has the database itself refuse two published entries of one type with one slug in one language: Strapi's own check
 * lets simultaneous publications through.
 */
export async function indexSlugs(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  for (const { collectionName, attributes } of editorialTypes(strapi)) {
    if (!('slug' in attributes)) continue;
    await knex.raw('create unique index if not exists ?? on ?? (??, ??) where ?? is not null', [
      slugIndexName(collectionName),
      collectionName,
      'slug',
      'locale',
      'published_at',
    ]);
  }
}
