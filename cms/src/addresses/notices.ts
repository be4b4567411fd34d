import type { Core } from '@strapi/strapi';
import type { AddressedType, Language } from 'shared/languages';
import { pathFor } from 'shared/paths';
import { addressTable, type AddressRow } from './table';

/** A page of the site that says that an entry was withdrawn. */
export type Notice = { readonly language: Language; readonly url: string };

/**
 * The notices that documents have left on the site, by documentId.
 * @param site the origin of the site.
 */
export async function noticesOf(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  site: string,
): Promise<ReadonlyMap<string, readonly Notice[]>> {
  if (documentIds.length === 0) return new Map();
  const rows = (await strapi.db
    .getConnection(addressTable)
    .where({ kind: 'withdrawn' })
    .whereIn('document_id', [...documentIds])
    .orderBy('id')) as AddressRow[];
  const byDocument = Map.groupBy(rows, ({ document_id }) => document_id);
  return new Map([...byDocument].map(([id, of]) => [id, of.map((row) => noticeAt(row, site))]));
}

function noticeAt({ type, language, slug }: AddressRow, site: string): Notice {
  // Only entries that have an address leave one; Strapi calls their type `api::article.article`, the contract `article`.
  const name = type.split('.').at(-1) as AddressedType;
  return { language, url: new URL(pathFor(name, language, slug), site).href };
}
