import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import { exportPath } from 'shared/export';
import { componentAttributes, editorialTypes } from '../content/editorial-types';
import { exportProblem, queryProblem } from './query';

/** What is read of a file; the entries that use it are not. */
const fileFields = [
  ...['name', 'alternativeText', 'caption', 'width', 'height', 'hash', 'ext', 'mime', 'size', 'url', 'focalPoint'],
  ...['credit', 'licence', 'people', 'consentScopes', 'consentUntil'],
];

/** The attributes of editorial types, of their components, and of files. */
function readableNames(strapi: Core.Strapi): ReadonlySet<string> {
  const types = editorialTypes(strapi).map(({ attributes }) => attributes);
  const components = Object.keys(strapi.components).map((uid) => componentAttributes(strapi, uid));
  return new Set([
    ...['documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'],
    ...[...types, ...components].flatMap((attributes) => Object.keys(attributes)),
    ...fileFields,
  ]);
}

/**
 * Guards every route of the content API, whoever asks: only reading, and only by parameters that cannot reach a draft.
 * It stands in the API's own router, so no other spelling of the address goes round it.
 */
export function guardReads(strapi: Core.Strapi): void {
  const names = readableNames(strapi);
  const exports = `${String(strapi.config.get('api.rest.prefix'))}${exportPath('')}`;
  strapi.server.api('content-api').use(async (ctx: Context, next: Next) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      ctx.set('Allow', 'GET, HEAD');
      return refuse(ctx, 405, 'MethodNotAllowedError', 'L’API ne permet que la lecture.');
    }
    const problem = ctx.path.startsWith(exports) ? exportProblem(ctx.query) : queryProblem(ctx.query, names);
    if (problem !== undefined) return refuse(ctx, 400, 'ValidationError', problem);
    await next();
  });
}

function refuse(ctx: Context, status: number, name: string, message: string): void {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message } };
}
