import { Readable } from 'node:stream';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import type { Contract } from 'shared/contract';
import { exportFormat, exportPath, type ExportLine } from 'shared/export';
import { contracts } from 'shared/generated/index';
import { editorialTypes, type EditorialType } from '../content/editorial-types';
import { methodsOf } from '../methods-of';

type Entry = Extract<ExportLine, { entry: unknown }>['entry'];
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
 * grows or shrinks meanwhile loses nobody. The document service reads as for REST: never a draft, nor a link to one.
 */
async function* linesOf(
  strapi: Core.Strapi,
  { uid, collectionName }: EditorialType,
  { query }: Contract,
  ids: readonly string[] | undefined,
): AsyncGenerator<string> {
  const documents = methodsOf<Documents>(strapi.documents(uid), uid, { findMany: true });
  const next = async (after: string): Promise<Entry[]> =>
    readTogether(strapi, async (connection) => {
      const published = connection(collectionName)
        .distinct<{ document_id: string }[]>('document_id')
        .where('document_id', '>', after)
        .whereNotNull('published_at')
        .orderBy('document_id')
        .limit(chunk);
      const rows = await (ids === undefined ? published : published.whereIn('document_id', ids));
      if (rows.length === 0) return [];
      return documents.findMany({
        fields: [...query.fields, 'locale'],
        populate: query.populate,
        locale: '*',
        status: 'published',
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

/** Adds `GET /api/export/<endpoint>` for every type: who may list its entries may take them all at once. */
export function addExport(strapi: Core.Strapi): void {
  const types = new Map(editorialTypes(strapi).map((type) => [type.uid as string, type]));
  const routes = Object.values(contracts).map((contract) => {
    const type = types.get(`api::${contract.type}.${contract.type}`);
    if (type === undefined) throw new Error(`Le type « ${contract.type} » du contrat manque dans cms/src/api.`);
    return {
      method: 'GET' as const,
      path: exportPath(contract.endpoint),
      config: { auth: { scope: [`${type.uid}.find`] } },
      handler(ctx: Context) {
        const ids = typeof ctx.query.ids === 'string' ? ctx.query.ids.split(',') : undefined;
        const lines = Readable.from(linesOf(strapi, type, contract, ids));
        // Koa would leave a reply open whose source has failed, and its reader waiting.
        lines.on('error', () => ctx.res.destroy());
        ctx.type = exportFormat;
        ctx.body = lines;
      },
    };
  });
  strapi.server.api('content-api').routes(routes);
}
