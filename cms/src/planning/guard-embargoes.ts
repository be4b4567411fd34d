import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { languagesAsked } from '../content/languages-asked';
import { embargoed } from './plan';
import { languagesOf, planTable, type PlanRow } from './table';
import { underEmbargo } from './wording';

/**
 * Refuses to publish a press release by hand in a language in which it is under embargo. The hour itself ends the
 * embargo in the transaction in which it publishes, and so is not refused.
 */
export function guardEmbargoes(strapi: Core.Strapi): void {
  strapi.documents.use(async ({ uid, action, params }, next) => {
    if (uid !== embargoed || action !== 'publish') return next();
    const { documentId, locale } = params as { documentId?: string; locale?: unknown };
    return strapi.db.transaction(async ({ trx }) => {
      const rows = (await trx(planTable)
        .where({ type: uid, document_id: documentId, state: 'planned', embargo: true })
        .andWhere('at', '>', new Date().toISOString())
        .orderBy('at')) as PlanRow[];
      const asked = languagesAsked(locale);
      const held = rows.find((row) => languagesOf(row).some((code) => asked.includes(code)));
      if (held !== undefined) throw new errors.ValidationError(underEmbargo(new Date(held.at)));
      return next();
    });
  });
}
