import type { Core } from '@strapi/strapi';
import type { PreviewState } from 'shared/preview';
import type { EditorialType } from '../content/editorial-types';
import { languagesOf, planTable, type PlanRow } from '../planning/table';
import { requestTable } from '../publication/tables';
import { stateOf } from './links';

/** Changes with every save: Strapi writes the whole draft of a language anew, with the instant of the save. */
async function savedMark(strapi: Core.Strapi, { collectionName }: EditorialType, documentId: string): Promise<string> {
  const rows = (await strapi.db
    .getConnection(collectionName)
    .select('id', 'locale', 'updated_at')
    .where({ document_id: documentId, published_at: null })
    .orderBy('locale')) as { id: number; locale: string; updated_at: string | number | Date }[];
  return rows.map((row) => [row.locale, row.id, new Date(row.updated_at).getTime()].join(' ')).join(', ');
}

/** The number of the last publication request; 0 where there never was one. */
export async function lastPublication(strapi: Core.Strapi): Promise<number> {
  const last = (await strapi.db.getConnection(requestTable).max('id as id').first()) as { id: number | null };
  return Number(last.id ?? 0);
}

/** How a document stands, in four short questions to the database: the preview asks twice a second while it is looked at. */
export async function stateFor(
  strapi: Core.Strapi,
  type: EditorialType,
  documentId: string,
  link: string | undefined,
  now: Date,
): Promise<PreviewState> {
  const embargoes = (await strapi.db
    .getConnection(planTable)
    .where({ type: type.uid, document_id: documentId, state: 'planned', embargo: true })
    .orderBy('at')) as PlanRow[];
  return {
    saved: await savedMark(strapi, type, documentId),
    publication: await lastPublication(strapi),
    embargoes: embargoes.map((row) => ({ at: row.at, languages: languagesOf(row) })),
    ...(link === undefined ? {} : { link: await stateOf(strapi, link, { type: type.uid, documentId }, now) }),
  };
}
