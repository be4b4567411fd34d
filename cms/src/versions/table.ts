import type { Core } from '@strapi/strapi';
import type { Language } from 'shared/languages';
import type { Whole } from './content';

/** What an entry was in a language after each thing done to it, a row each. */
export const versionTable = 'entry_versions';

/** What was done. */
export type Change = 'saved' | 'published' | 'unpublished' | 'discarded' | 'restored' | 'deleted';

/** A row of the table. Instants are RFC 3339 in UTC with milliseconds, so that they sort as texts. */
export type VersionRow = {
  readonly id: number;
  readonly at: string;
  readonly type: string;
  readonly document_id: string;
  readonly language: Language;
  readonly change: Change;
  /** By what name the others know who did it. */
  readonly author: string;
  /** By what name the officer knew the entry. */
  readonly title: string;
  /** What the draft held (see content.ts), as JSON; of a deletion, what it held before. */
  readonly content: string;
  /** How the linked entries and the files were called, as JSON. */
  readonly names: string;
  /** When the next version took its place; nothing while it is the last one. A deletion ends itself. */
  readonly until: string | null;
};

/** What the entry held in a version. */
export function wholeIn({ content, names }: Pick<VersionRow, 'content' | 'names'>): Whole {
  return { content: JSON.parse(content) as Whole['content'], names: JSON.parse(names) as Whole['names'] };
}

/** Makes the table where it is missing. Written for one node at a time, as every step of the start is. */
export async function createVersionTable(strapi: Core.Strapi): Promise<void> {
  if (await strapi.db.getSchemaConnection().hasTable(versionTable)) return;
  await strapi.db.getSchemaConnection().createTable(versionTable, (table) => {
    table.increments('id');
    table.text('at').notNullable();
    table.text('type').notNullable();
    table.text('document_id').notNullable();
    table.text('language').notNullable();
    table.text('change').notNullable();
    table.text('author').notNullable();
    table.text('title').notNullable();
    table.text('content').notNullable();
    table.text('names').notNullable();
    table.text('until').index('entry_versions_until');
    table.index(['document_id', 'language', 'id'], 'entry_versions_document_id');
    table.index(['change'], 'entry_versions_change');
  });
}
