import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { sourceLanguage, type Language } from 'shared/languages';
import type { PlanOrder } from 'shared/planning';
import { instantOnClock } from 'shared/wall-clock';
import { homeZone } from 'shared/zone';
import type { EditorialType } from '../content/editorial-types';
import { text } from '../content/form';
import { letGo } from '../let-go';
import { languagesOf, planTable, type PlanRow } from './table';
import { clockRefusal, refusals } from './wording';
import { titleFieldOf, untitled } from '../content/title';

/** The only type that journalists may have before the public. */
export const embargoed = 'api::press-release.press-release';

/** A stored version of an entry, as far as planning looks at it. */
type Version = { locale: Language; publishedAt: unknown; title?: unknown; name?: unknown };

/** Every version of a document, drafts and published ones. */
export async function versionsOf(strapi: Core.Strapi, type: EditorialType, documentId: string): Promise<Version[]> {
  const title = titleFieldOf(type.attributes);
  const select = ['locale', 'publishedAt', title];
  return (await strapi.db.query(type.uid).findMany({ select, where: { documentId } })) as Version[];
}

/** Those of some languages in which a document has no draft: nothing can be published there. */
export function notWritten(languages: readonly Language[], versions: readonly Version[]): Language[] {
  const drafts = versions.filter(({ publishedAt }) => publishedAt === null).map(({ locale }) => locale);
  return languages.filter((code) => !drafts.includes(code));
}

/** The instant that the officer means; throws where there is not one such instant, or it is over. */
function instantOf({ date, time }: PlanOrder, now: Date): Date {
  const instant = instantOnClock(date, time, homeZone);
  if (typeof instant === 'string') throw new errors.ValidationError(clockRefusal(instant, time));
  if (instant <= now.getTime()) throw new errors.ValidationError(refusals.past);
  return new Date(instant);
}

function embargoProblem({ type, operation, languages }: PlanOrder, versions: readonly Version[]): string | undefined {
  if (type !== embargoed || operation !== 'publish') return refusals.embargoOfOther;
  if (!languages.includes(sourceLanguage)) return refusals.embargoWithoutSource;
  const online = versions.filter(({ publishedAt }) => publishedAt !== null).map(({ locale }) => locale);
  return online.length > 0 ? refusals.embargoOnline(online) : undefined;
}

/**
 * Writes down what is to be done to an entry at an hour; what was over long ago goes. Throws a ValidationError in French
 * where it cannot be planned.
 * @param author by what name the others know who asks.
 */
export async function plan(
  strapi: Core.Strapi,
  type: EditorialType,
  order: PlanOrder,
  author: string,
  now: Date,
): Promise<void> {
  const at = instantOf(order, now).toISOString();
  const { documentId, operation, embargo, languages } = order;
  await strapi.db.transaction(async ({ trx }) => {
    const versions = await versionsOf(strapi, type, documentId);
    const missing = notWritten(languages, versions);
    const other = (await trx(planTable).where({
      type: type.uid,
      document_id: documentId,
      state: 'planned',
      at,
    })) as PlanRow[];
    const problem =
      (versions.length === 0 ? refusals.gone : undefined) ??
      (missing.length > 0 ? refusals.notWritten(missing) : undefined) ??
      (embargo ? embargoProblem(order, versions) : undefined) ??
      (other.some((row) => languagesOf(row).some((code) => languages.includes(code))) ? refusals.twice : undefined);
    if (problem !== undefined) throw new errors.ValidationError(problem);
    const named = versions.find(({ locale }) => locale === languages[0]);
    await trx(planTable).insert({
      at,
      type: type.uid,
      document_id: documentId,
      languages: languages.join(','),
      operation,
      embargo,
      state: 'planned',
      title: text(named?.title ?? named?.name) || untitled,
      planned_at: now.toISOString(),
      planned_by: author,
    });
    await letGo(trx, { table: planTable, over: 'ended_at', order: 'ended_at' }, now);
  });
}

/** Takes back what was planned, an embargo too. Throws a ValidationError where it is over or was taken back before. */
export async function cancel(strapi: Core.Strapi, id: number, author: string, now: Date): Promise<void> {
  const ended = { state: 'cancelled', ended_at: now.toISOString(), ended_by: author };
  const count = await strapi.db.getConnection(planTable).where({ id, state: 'planned' }).update(ended);
  if (count === 0) throw new errors.ValidationError(refusals.ended);
}
