import type { Core, UID } from '@strapi/strapi';
import type { Language } from 'shared/languages';
import type { Entry } from '../content/form';
import { populateOf, type Titles } from '../content/forms';
import type { Link } from './draft-relation';
import type { Ruled } from './operation';

/** A row of a document: its draft or its published version in one language. */
export type Row = Entry & { readonly id: number; readonly documentId: string; readonly locale: Language };

/** Every row of a document, in every language. */
export async function rowsOf(
  strapi: Core.Strapi,
  { uid, form }: Ruled,
  titles: Titles,
  documentId: string | undefined,
): Promise<Row[]> {
  const populate = populateOf(form, titles);
  return (await strapi.db.query(uid).findMany({ where: { documentId }, populate })) as Row[];
}

/** Tells which of some links lead to an entry that is published in a language. */
export async function publishedAmong(
  strapi: Core.Strapi,
  links: readonly Link[],
  locale: Language,
): Promise<(link: Link) => boolean> {
  const key = (target: string, documentId: string): string => `${target} ${documentId}`;
  const published = new Set<string>();
  for (const target of new Set(links.map((link) => link.target))) {
    const ids = links.filter((link) => link.target === target).map(({ documentId }) => documentId);
    const where = { documentId: { $in: ids }, locale, publishedAt: { $notNull: true } };
    const found = (await strapi.db
      .query(target as UID.ContentType)
      .findMany({ select: ['documentId'], where })) as Pick<Row, 'documentId'>[];
    for (const { documentId } of found) published.add(key(target, documentId));
  }
  return ({ target, documentId }) => published.has(key(target, documentId));
}
