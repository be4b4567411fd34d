import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { editorialTypes } from '../content/editorial-types';
import { methodsOf } from '../methods-of';
import { actingAs, planning } from '../versions/circumstance';
import { inNobodysName } from '../roles/person';
import { notWritten, versionsOf } from './plan';
import { languagesOf, planTable, type PlanRow } from './table';
import { refusals } from './wording';

type Params = { documentId: string; locale: string[] };
type Documents = { publish(params: Params): Promise<unknown>; unpublish(params: Params): Promise<unknown> };

/** Does what « Publier » and « Dépublier » do, under the same rules. */
async function carryOut(strapi: Core.Strapi, row: PlanRow): Promise<void> {
  const type = editorialTypes(strapi).find(({ uid }) => uid === row.type);
  if (type === undefined) throw new errors.ValidationError(refusals.gone);
  const languages = languagesOf(row);
  const versions = await versionsOf(strapi, type, row.document_id);
  if (versions.length === 0) throw new errors.ValidationError(refusals.gone);
  const documents = methodsOf<Documents>(strapi.documents(type.uid), type.uid, { publish: true, unpublish: true });
  const params = { documentId: row.document_id, locale: languages };
  if (row.operation === 'unpublish') {
    await documents.unpublish(params);
    return;
  }
  const missing = notWritten(languages, versions);
  if (missing.length > 0) throw new errors.ValidationError(refusals.notWritten(missing));
  await documents.publish(params);
}

/**
 * Claims a change and carries it out in one transaction: of several nodes one does it, and where that node dies
 * meanwhile nothing has happened, and another one does. What the rules refuse is written down; any other failure
 * leaves the change planned, to be tried again.
 */
async function run(strapi: Core.Strapi, row: PlanRow, now: Date): Promise<void> {
  const ended_at = now.toISOString();
  const planned = { id: row.id, state: 'planned' };
  try {
    await strapi.db.transaction(async ({ trx }) => {
      const claimed = await trx(planTable).where(planned).update({ state: 'done', ended_at });
      if (claimed > 0) await actingAs({ author: planning }, async () => carryOut(strapi, row));
    });
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) {
      strapi.log.error(`Changement prévu ${String(row.id)} (« ${row.title} ») : ${String(error)}`);
      return;
    }
    await strapi.db
      .getConnection(planTable)
      .where(planned)
      .update({ state: 'refused', ended_at, reason: error.message });
  }
}

/**
 * Carries out, one after another in the order of their instants, all that is due at an instant. Nobody asks for it then:
 * it was allowed when it was planned, and whose request happened to wake this node does not matter.
 */
export async function runDue(strapi: Core.Strapi, now: Date): Promise<void> {
  const due = (await strapi.db
    .getConnection(planTable)
    .where({ state: 'planned' })
    .andWhere('at', '<=', now.toISOString())
    .orderBy(['at', 'id'])) as PlanRow[];
  for (const row of due) await inNobodysName(async () => run(strapi, row, now));
}

/** The first instant after `now` for which something is planned, if any. */
export async function nextInstant(strapi: Core.Strapi, now: Date): Promise<Date | undefined> {
  const row = (await strapi.db
    .getConnection(planTable)
    .where({ state: 'planned' })
    .andWhere('at', '>', now.toISOString())
    .orderBy('at')
    .first()) as PlanRow | undefined;
  return row === undefined ? undefined : new Date(row.at);
}
