import type { Core } from '@strapi/strapi';
import type { Language } from 'shared/languages';
import type { ReviewOrder } from 'shared/review';

/**
 * What happened to texts on their way to publication, a row a step; the last one of an entry in a language is its
 * state. Not an attribute of the entry: nothing of it may reach the site.
 */
export const reviewTable = 'review_steps';

/** `changed` by a save; the others are what the person says. */
export type Step = 'changed' | ReviewOrder['step'];

/** A row of the table. Instants are RFC 3339 in UTC with milliseconds, so that they sort as texts. */
export type StepRow = {
  readonly id: number;
  readonly at: string;
  readonly type: string;
  readonly document_id: string;
  readonly language: Language;
  readonly step: Step;
  readonly note: string | null;
  /** By what name the officer knew the entry. */
  readonly title: string;
  /** Who did it; nobody where a script did. */
  readonly person_id: number | null;
  readonly person: string;
  /** Who wrote last before or by this step, where that is known. */
  readonly writer_id: number | null;
};

/** An entry in a language. */
export type Place = { readonly type: string; readonly documentId: string; readonly language: Language };

/** Makes the table where it is missing. Written for one node at a time, as every step of the start is. */
export async function createReviewTable(strapi: Core.Strapi): Promise<void> {
  if (await strapi.db.getSchemaConnection().hasTable(reviewTable)) return;
  await strapi.db.getSchemaConnection().createTable(reviewTable, (table) => {
    table.increments('id');
    table.text('at').notNullable();
    table.text('type').notNullable();
    table.text('document_id').notNullable();
    table.text('language').notNullable();
    table.text('step').notNullable();
    table.text('note');
    table.text('title').notNullable();
    table.integer('person_id');
    table.text('person').notNullable();
    table.integer('writer_id');
    table.index(['document_id', 'type', 'language'], 'review_steps_entry');
  });
}
