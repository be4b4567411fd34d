import type { Core } from '@strapi/strapi';
import type { FormerAddress } from 'shared/former-address';
import type { Language } from 'shared/languages';

/** The addresses at which entries stood on the site and stand no more, a row each. */
export const addressTable = 'former_addresses';

/** A row of the table; what a kind does not have is null. */
export type AddressRow = {
  /** Strapi's name of the type, `api::article.article`. */
  readonly type: string;
  readonly document_id: string;
  readonly language: Language;
  readonly slug: string;
  readonly kind: FormerAddress['kind'];
  /** Where readers are led, of what has moved. */
  readonly target: string | null;
  /** Why it was withdrawn, in the language of the address. */
  readonly reason: string | null;
  /** The day in Morocco on which the address was given up, `2026-11-27`. */
  readonly since: string;
};

/** An address of a type in a language: two entries never have the same, nor had they. */
export type Address = Pick<AddressRow, 'type' | 'language' | 'slug'>;

/**
 * Makes the table where it is missing. It is no content type: it follows from what the officer does to entries. Written
 * for one node at a time, as every step of the start is.
 */
export async function createAddressTable(strapi: Core.Strapi): Promise<void> {
  if (await strapi.db.getSchemaConnection().hasTable(addressTable)) return;
  await strapi.db.getSchemaConnection().createTable(addressTable, (table) => {
    table.increments('id');
    table.text('type').notNullable();
    table.text('document_id').notNullable().index('former_addresses_document_id');
    table.text('language').notNullable();
    table.text('slug').notNullable();
    table.text('kind').notNullable();
    table.text('target');
    table.text('reason');
    table.text('since').notNullable();
    table.unique(['type', 'language', 'slug'], { indexName: 'former_addresses_address' });
  });
}
