import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { ReviewOrder } from 'shared/review';
import type { FormedType, Titles } from '../content/forms';
import type { Rights } from '../publication/rights';
import type { Person } from '../roles/person';
import { entryReview } from './desk';
import { draftsOf } from '../versions/drafts';
import { lastStep, recordStep } from './steps';
import { refusals } from './wording';

/** Why a step that may not be done now is refused: by its role, or by how far the text is. */
function problemOf(order: ReviewOrder, rights: Rights, isWriter: boolean): Error {
  const { step, type, language } = order;
  const allowed = step === 'asked' ? rights.mayWrite(type, language) : rights.mayReview;
  if (!allowed) return new errors.ForbiddenError(refusals.forbidden);
  if (step !== 'asked' && isWriter) return new errors.ValidationError(refusals.ownText);
  return new errors.ValidationError(step === 'returned' ? refusals.notSent : refusals.alreadyThere);
}

/** Does a step in the review of a text. Throws in French where the person may not, or the text is not what was seen. */
export async function takeStep(
  strapi: Core.Strapi,
  { type, titles }: { type: FormedType; titles: Titles },
  order: ReviewOrder,
  rights: Rights,
  person: Person,
): Promise<void> {
  const { step, note, seen } = order;
  await strapi.db.transaction(async () => {
    const last = await lastStep(strapi, order);
    const may = await entryReview(strapi, rights, order, person);
    const allowed = { asked: may.mayAsk, returned: may.mayReturn, read: may.mayApprove }[step];
    if (!allowed) throw problemOf(order, rights, last?.writer_id === person.id);
    if (step === 'returned' && note === '') throw new errors.ValidationError(refusals.withoutNote);
    const [draft] = await draftsOf(strapi, type, titles, order.documentId, [order.language]);
    if (draft === undefined) throw new errors.ValidationError(refusals.gone);
    // Who alone changed the text has seen it, also while the screen still waits to hear of the last save.
    const isOwn = last?.step === 'changed' && last.person_id === person.id;
    if (!isOwn && new Date(draft.updatedAt).getTime() !== new Date(seen).getTime())
      throw new errors.ValidationError(refusals.changed);
    await recordStep(strapi, order, { step, note: note || undefined, title: draft.title, person, last }, new Date());
  });
}
