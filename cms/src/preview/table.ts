import type { Core } from '@strapi/strapi';
import type { Language } from 'shared/languages';

/** The links by which people outside see a draft, a row each. They are no content: the content API never shows them. */
export const linkTable = 'preview_links';

/** A row of the table. Instants are RFC 3339 in UTC with milliseconds, so that they sort as texts. */
export type LinkRow = {
  /** Drawn at random, 128 bits. */
  readonly id: string;
  readonly type: string;
  readonly document_id: string;
  /** The language in which it opens. */
  readonly language: Language;
  /** For whom it is, in the officer's words. */
  readonly label: string;
  readonly made_at: string;
  readonly made_by: string;
  readonly until: string;
  readonly revoked_at: string | null;
};

/** Makes the table where it is missing. Written for one node at a time, as every step of the start is. */
export async function createLinkTable(strapi: Core.Strapi): Promise<void> {
  if (await strapi.db.getSchemaConnection().hasTable(linkTable)) return;
  await strapi.db.getSchemaConnection().createTable(linkTable, (table) => {
    table.text('id').primary();
    table.text('type').notNullable();
    table.text('document_id').notNullable();
    table.text('language').notNullable();
    table.text('label').notNullable();
    table.text('made_at').notNullable();
    table.text('made_by').notNullable();
    table.text('until').notNullable();
    table.text('revoked_at');
    table.index(['type', 'document_id'], 'preview_links_document');
  });
}
