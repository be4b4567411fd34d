import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { exportFormat, exportPath, formerAddressesEndpoint, type ExportLine } from 'shared/export';
import { addressTable, type AddressRow } from '../addresses/table';
import { exportedTypes } from './export';

function lineOf({ type, document_id, language, slug, kind, target, reason, since }: AddressRow): ExportLine {
  // Strapi calls a type `api::article.article`, the contract `article`.
  return {
    former: {
      ...{ type: type.split('.').at(-1) ?? type, documentId: document_id, language, slug, kind, on: since },
      ...(target === null ? {} : { target }),
      ...(reason === null ? {} : { reason }),
    },
  };
}

/** Adds `GET /api/export/former-addresses`: who may list the entries of every type may know where they once stood. */
export function addExportOfAddresses(strapi: Core.Strapi): void {
  strapi.server.api('content-api').routes([
    {
      method: 'GET',
      path: exportPath(formerAddressesEndpoint),
      config: { auth: { scope: exportedTypes(strapi).map(({ type }) => `${type.uid}.find`) } },
      handler: async (ctx: Context) => {
        const all = strapi.db.getConnection(addressTable).orderBy(['type', 'document_id', 'language', 'slug']);
        const ids = typeof ctx.query.ids === 'string' ? ctx.query.ids.split(',') : undefined;
        const rows = (await (ids === undefined ? all : all.whereIn('document_id', ids))) as AddressRow[];
        const lines: ExportLine[] = [...rows.map(lineOf), { count: rows.length }];
        ctx.type = exportFormat;
        ctx.body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      },
    },
  ]);
}
