import type { Core } from '@strapi/strapi';
import { screenOf } from '../content/screen';
import { namesOf } from '../content/language-names';
import type { Rights } from '../publication/rights';
import type { Person } from '../roles/person';
import type { EntryReview, MyReviews, Told, Waiting } from './review-reply';
import { problemAlone } from './second-person';
import { entriesAt, lastSteps } from './steps';
import type { Place, StepRow } from './table';
import { stateLine, stepLine } from './wording';

function told(row: StepRow, now: Date): Told {
  return { id: row.id, line: stepLine(row, now), ...(row.note ? { note: row.note } : {}) };
}

/** How far a text is, and what the person may do about it. Who wrote last does not read his own text. */
export async function entryReview(
  strapi: Core.Strapi,
  rights: Rights,
  place: Place,
  person: Person,
): Promise<EntryReview> {
  const now = new Date();
  const steps = await lastSteps(strapi, place);
  const [last] = steps;
  const step = last?.step ?? 'changed';
  const obstacle = rights.mayPublish(place.type) ? await problemAlone(strapi, place, person) : undefined;
  const judges = rights.mayReview && last?.writer_id !== person.id;
  return {
    step,
    state: stateLine(step),
    history: steps.map((row) => told(row, now)),
    mayAsk: rights.mayWrite(place.type, place.language) && (step === 'changed' || step === 'returned'),
    mayReturn: judges && (step === 'asked' || step === 'read'),
    mayApprove: judges && step !== 'read',
    ...(obstacle === undefined ? {} : { obstacle }),
  };
}

function waiting(strapi: Core.Strapi, row: StepRow, now: Date): Waiting {
  const { type, document_id: documentId, language } = row;
  const screen = screenOf(strapi, { type, documentId, language });
  return {
    ...told(row, now),
    title: row.title,
    language: namesOf([language]),
    ...(screen === undefined ? {} : { screen }),
  };
}

/** What waits for a person; what was returned and nobody is known to have written waits for all who may write it. */
export async function myReviews(strapi: Core.Strapi, rights: Rights, person: Person): Promise<MyReviews> {
  const now = new Date();
  const rows = (await entriesAt(strapi, ['asked', 'returned'])).filter(({ type }) => rights.mayRead(type));
  const isMine = ({ type, language, writer_id }: StepRow): boolean =>
    writer_id === person.id || (writer_id === null && rights.mayWrite(type, language));
  const toReview = rows.filter(
    ({ step, writer_id }) => step === 'asked' && rights.mayReview && writer_id !== person.id,
  );
  const toMend = rows.filter((row) => row.step === 'returned' && isMine(row));
  return {
    toReview: toReview.map((row) => waiting(strapi, row, now)),
    toMend: toMend.map((row) => waiting(strapi, row, now)),
  };
}
