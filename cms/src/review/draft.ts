import type { Core } from '@strapi/strapi';
import { componentAttributes, type Attributes, type EditorialType } from '../content/editorial-types';
import { text } from '../content/form';

import type { Place } from './table';

/** What every save changes, and what the database alone counts. */
const incidental: ReadonlySet<string> = new Set([
  ...['id', 'createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt', 'createdBy', 'updatedBy'],
]);

function populateOf(strapi: Core.Strapi, attributes: Attributes): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, { type, component, target }]): [string, unknown][] => {
      if (component !== undefined) {
        return [[name, { populate: populateOf(strapi, componentAttributes(strapi, component)) }]];
      }
      if (type === 'media') return [[name, { select: ['url'] }]];
      return target === undefined ? [] : [[name, { select: ['documentId'] }]];
    }),
  );
}

function contentOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(contentOf);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !incidental.has(name))
      .map(([name, inner]) => [name, contentOf(inner)]),
  );
}

export type Draft = {
  /** By what name the officer knows the entry. */
  readonly title: string;
  /** When it was saved. */
  readonly savedAt: Date;
  /** Everything that was typed, to be compared. */
  readonly content: unknown;
};

/** The draft of an entry in a language as it is stored, with its components, files and links; nothing where there is none. */
export async function draftOf(
  strapi: Core.Strapi,
  { uid, attributes }: Pick<EditorialType, 'uid' | 'attributes'>,
  { documentId, language }: Pick<Place, 'documentId' | 'language'>,
): Promise<Draft | undefined> {
  const where = { documentId, locale: language, publishedAt: null };
  const populate = populateOf(strapi, attributes);
  const row = (await strapi.db.query(uid).findOne({ where, populate })) as Record<string, unknown> | null;
  if (row === null) return undefined;
  const title = text(row.title ?? row.name) || 'Fiche sans titre';
  return { title, savedAt: new Date(String(row.updatedAt)), content: contentOf(row) };
}
