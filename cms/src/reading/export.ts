import { Readable } from 'node:stream';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import type { Contract } from 'shared/contract';
import { exportFormat, exportPath, type ExportLine } from 'shared/export';
import { contracts } from 'shared/generated/index';
import { editorialTypes, type EditorialType } from '../content/editorial-types';
import { methodsOf } from '../methods-of';

type Entry = Extract<ExportLine, { entry: unknown }>['entry'];
/** Which version of an entry is read. */
export type Status = 'draft' | 'published';
type Documents = { findMany(params: Record<string, unknown>): Promise<Entry[]> };

/** Documents read at a time, all languages of each: some hundred rows in memory, and few queries a row. */
const chunk = 250;

/** One view of the database for several reads: an entry that is published meanwhile is read whole, old or new. */
async function readTogether(
  strapi: Core.Strapi,
  read: (connection: Core.Strapi['db']['connection']) => Promise<Entry[]>,
): Promise<Entry[]> {
  return strapi.db.transaction(async ({ trx }) => {
    // SQLite shows a transaction one view anyway.
    if (strapi.db.dialect.client === 'postgres') {
      await trx.raw('set transaction isolation level repeatable read, read only');
    }
    return read(trx);
  });
}

/**
 * The lines of an export, some hundred at a time. Goes from document to document by their ids, so that a list that
 * grows or shrinks meanwhile loses nobody. The document service reads as for REST: of what is published never a draft,
 * nor a link to one.
 */
async function* linesOf(
  strapi: Core.Strapi,
  { uid, collectionName }: EditorialType,
  { query }: Contract,
  ids: readonly string[] | undefined,
  status: Status,
): AsyncGenerator<string> {
  const documents = methodsOf<Documents>(strapi.documents(uid), uid, { findMany: true });
  const next = async (after: string): Promise<Entry[]> =>
    readTogether(strapi, async (connection) => {
      const found = connection(collectionName)
        .distinct<{ document_id: string }[]>('document_id')
        .where('document_id', '>', after)
        .orderBy('document_id')
        .limit(chunk);
      const among = status === 'draft' ? found.whereNull('published_at') : found.whereNotNull('published_at');
      const rows = await (ids === undefined ? among : among.whereIn('document_id', ids));
      if (rows.length === 0) return [];
      return documents.findMany({
        fields: [...query.fields, 'locale'],
        populate: query.populate,
        locale: '*',
        status,
        filters: { documentId: { $in: rows.map(({ document_id }) => document_id) } },
        sort: ['documentId:asc', 'locale:asc'],
      });
    });
  const line = (content: ExportLine): string => `${JSON.stringify(content)}\n`;
  let count = 0;
  for (let entries = await next(''); entries.length > 0; entries = await next(entries.at(-1)?.documentId ?? '')) {
    count += entries.length;
    yield entries.map((entry) => line({ entry })).join('');
  }
  yield line({ count });
}

/** Each type of the contract with the CMS's own. Throws where the CMS lacks one. */
export function exportedTypes(strapi: Core.Strapi): { contract: Contract; type: EditorialType }[] {
  const types = new Map(editorialTypes(strapi).map((type) => [type.uid as string, type]));
  return Object.values(contracts).map((contract) => {
    const type = types.get(`api::${contract.type}.${contract.type}`);
    if (type === undefined) throw new Error(`Le type « ${contract.type} » du contrat manque dans cms/src/api.`);
    return { contract, type };
  });
}

/** Answers with the entries of a type, those of a version, all of them or those that the query names. */
export function giveExport(
  strapi: Core.Strapi,
  { contract, type }: ReturnType<typeof exportedTypes>[number],
  ctx: Context,
  status: Status,
): void {
  const ids = typeof ctx.query.ids === 'string' ? ctx.query.ids.split(',') : undefined;
  const lines = Readable.from(linesOf(strapi, type, contract, ids, status));
  // Koa would leave a reply open whose source has failed, and its reader waiting.
  lines.on('error', () => ctx.res.destroy());
  ctx.type = exportFormat;
  ctx.body = lines;
}

/** Adds `GET /api/export/<endpoint>` for every type: who may list its entries may take them all at once. */
export function addExport(strapi: Core.Strapi): void {
  const routes = exportedTypes(strapi).map((exported) => ({
    method: 'GET' as const,
    path: exportPath(exported.contract.endpoint),
    config: { auth: { scope: [`${exported.type.uid}.find`] } },
    handler: (ctx: Context) => {
      giveExport(strapi, exported, ctx, 'published');
    },
  }));
  strapi.server.api('content-api').routes(routes);
}
