import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { isLanguage } from 'shared/languages';
import {
  notesPath,
  previewExportPath,
  previewNotes,
  previewState,
  publications,
  publicationsPath,
  statePath,
} from 'shared/preview';
import type { Audit } from '../audit/keep-audit';
import { forBearer, refuse } from '../bearer';
import { formedTypes, titlesOf, type FormedType } from '../content/forms';
import { requestOf, type RequestRow } from '../publication/request-row';
import { requestTable } from '../publication/tables';
import { exportedTypes, giveExport } from '../reading/export';
import { exportProblem } from '../reading/query';
import { formAddress, notesFor } from './notes';
import { lastPublication, stateFor } from './state';

const id = /^[\w-]{1,64}$/;
const token = 'CMS_PREVIEW_TOKEN';

/** Most requests of one answer; who is further behind reads everything anew. */
const most = 500;

/**
 * Adds what the preview asks of the CMS (shared/src/preview.ts), drafts among it, outside the content API: there no token
 * reaches a draft, and here none but the preview's. A link that opens nothing any more is noted when somebody tries it.
 */
export function addPreviewRoutes(strapi: Core.Strapi, audit: Pick<Audit, 'refused'>): void {
  const types = formedTypes(strapi);
  const titles = titlesOf(types);

  function documentIn({ query }: Context): { type: FormedType; documentId: string } | undefined {
    const type = types.get(`api::${String(query.type)}.${String(query.type)}`);
    const documentId = String(query.documentId);
    return type === undefined || !id.test(documentId) ? undefined : { type, documentId };
  }
  const unreadable = (ctx: Context): void =>
    refuse(ctx, 400, 'ValidationError', 'Il faut le type et l’identifiant d’une fiche.');

  async function giveState(ctx: Context): Promise<void> {
    const [document, link] = [documentIn(ctx), ctx.query.link];
    if (document === undefined || (link !== undefined && typeof link !== 'string')) return unreadable(ctx);
    const state = await stateFor(strapi, document.type, document.documentId, link, new Date());
    if (link !== undefined && state.link !== 'live')
      audit.refused({ action: 'preview-link.refused', by: null, subject: link, reason: state.link });
    ctx.body = previewState.parse(state);
  }

  async function giveNotes(ctx: Context): Promise<void> {
    const [document, language] = [documentIn(ctx), String(ctx.query.language)];
    if (document === undefined || !isLanguage(language)) return unreadable(ctx);
    const { type, documentId } = document;
    ctx.body = previewNotes.parse({
      form: formAddress(type, documentId, language),
      notes: await notesFor(strapi, type, titles, documentId, language),
    });
  }

  async function givePublications(ctx: Context): Promise<void> {
    const after = ctx.query.after === undefined ? undefined : Number(ctx.query.after);
    if (after !== undefined && (!Number.isInteger(after) || after < 0))
      return refuse(ctx, 400, 'ValidationError', '« after » est le numéro d’une demande.');
    const last = await lastPublication(strapi);
    const rows = strapi.db
      .getConnection(requestTable)
      .where('id', '>', after ?? last)
      .orderBy('id')
      .limit(most);
    ctx.body = publications.parse({ last, requests: ((await rows) as RequestRow[]).map(requestOf) });
  }

  const config = { auth: false as const };
  const get = (path: string, handler: (ctx: Context) => Promise<void>) =>
    ({ method: 'GET', path, config, handler: forBearer(token, handler) }) as const;
  const exports = exportedTypes(strapi).flatMap((exported) =>
    (['draft', 'published'] as const).map((status) =>
      get(previewExportPath(status, exported.contract.endpoint), async (ctx) => {
        const problem = exportProblem(ctx.query);
        if (problem !== undefined) return refuse(ctx, 400, 'ValidationError', problem);
        giveExport(strapi, exported, ctx, status);
        await Promise.resolve();
      }),
    ),
  );
  strapi.server.routes([
    get(statePath, giveState),
    get(notesPath, giveNotes),
    get(publicationsPath, givePublications),
    ...exports,
  ]);
}
