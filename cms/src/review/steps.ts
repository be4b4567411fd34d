import type { Core } from '@strapi/strapi';
import type { Person } from '../roles/person';
import { reviewTable, type Place, type Step, type StepRow } from './table';

/** How many steps stand beside an entry. */
const shown = 20;

type Connection = Core.Strapi['db']['connection'];

/** Asks in the transaction that is open, or in one of its own: SQLite has one connection, and would wait for itself. */
async function ask<Result>(strapi: Core.Strapi, question: (connection: Connection) => PromiseLike<Result>) {
  return strapi.db.transaction(async ({ trx }: { trx: Connection }) => question(trx));
}

const rowsOf = ({ type, documentId, language }: Place) => ({ type, document_id: documentId, language });

/** The last steps of an entry in a language, newest first. */
export async function lastSteps(strapi: Core.Strapi, place: Place): Promise<StepRow[]> {
  const rows = await ask(strapi, (db) => db(reviewTable).where(rowsOf(place)).orderBy('id', 'desc').limit(shown));
  return rows as StepRow[];
}

/** The last step of an entry in a language; nothing while nobody has touched it. */
export async function lastStep(strapi: Core.Strapi, place: Place): Promise<StepRow | undefined> {
  const row = await ask(strapi, (db) => db(reviewTable).where(rowsOf(place)).orderBy('id', 'desc').first());
  return row as StepRow | undefined;
}

type Done = { step: Step; note?: string; title: string; person: Person | undefined; last: StepRow | undefined };

/** Writes a step down. Saves of one person that follow each other are one step. */
export async function recordStep(
  strapi: Core.Strapi,
  place: Place,
  { step, note, title, person, last }: Done,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const person_id = person?.id ?? null;
  if (step === 'changed' && last?.step === 'changed' && last.person_id === person_id) {
    await ask(strapi, (db) => db(reviewTable).where({ id: last.id }).update({ at, title }));
    return;
  }
  const writer_id = step === 'changed' ? person_id : (last?.writer_id ?? null);
  const done = { at, step, note: note ?? null, title, person_id, person: person?.name ?? 'le CMS', writer_id };
  await ask(strapi, (db) => db(reviewTable).insert({ ...rowsOf(place), ...done }));
}

/** Forgets an entry that is deleted. */
export async function forgetSteps(strapi: Core.Strapi, place: Place): Promise<void> {
  await ask(strapi, (db) => db(reviewTable).where(rowsOf(place)).delete());
}

/** The last step of every entry in every language, of those whose last step is one of some, oldest first. */
export async function entriesAt(strapi: Core.Strapi, steps: readonly Step[]): Promise<StepRow[]> {
  const rows = await ask(strapi, (db) => {
    const last = db(reviewTable).max('id').groupBy('type', 'document_id', 'language');
    return db(reviewTable)
      .whereIn('id', last)
      .whereIn('step', [...steps])
      .orderBy('id');
  });
  return rows as StepRow[];
}
