import type { Core } from '@strapi/strapi';

/** What the officer asked for, a row each, with the publisher's last word on it. */
export const requestTable = 'publication_requests';
/** One row: what the publisher said of itself last, and when. */
export const publisherTable = 'publication_publisher';

/**
 * Makes the tables of publication where they are missing. They are not content types: the officer writes them by what
 * he does, nobody may reach them through the content API, and Strapi leaves tables alone that it did not make.
 * Written for one node at a time, as every step of the start is.
 */
export async function createPublicationTables(strapi: Core.Strapi): Promise<void> {
  const schema = strapi.db.getSchemaConnection();
  if (!(await schema.hasTable(requestTable))) {
    await strapi.db.getSchemaConnection().createTable(requestTable, (table) => {
      table.increments('id');
      table.text('at').notNullable();
      table.text('kind').notNullable();
      table.text('type');
      table.text('document_id').index('publication_requests_document_id');
      table.text('languages');
      table.text('change');
      table.text('title');
      table.text('url');
      table.text('release');
      table.text('receipt');
      table.text('closed_at').index('publication_requests_closed_at');
    });
  }
  if (!(await strapi.db.getSchemaConnection().hasTable(publisherTable))) {
    await strapi.db.getSchemaConnection().createTable(publisherTable, (table) => {
      table.integer('id').primary();
      table.text('at').notNullable();
      table.text('report').notNullable();
    });
  }
}
