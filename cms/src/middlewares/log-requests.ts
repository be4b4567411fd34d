import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import { reportsPath } from 'shared/publication';
import { nameGiven, requestNameHeader } from '../monitoring/request-name';

/** What is told each ten seconds, by the publisher, changes nothing that somebody would look for. */
const isOrdinary = (method: string, path: string): boolean =>
  ['GET', 'HEAD', 'OPTIONS'].includes(method) || path === reportsPath;

/**
 * Names each request, so that what is logged of it can be found, and logs what it was: of those that change nothing only
 * where `CMS_LOG_LEVEL` is `http`, and of none what was asked for or by whom, which may be a secret.
 */
const logRequests: Core.MiddlewareFactory =
  (_, { strapi }) =>
  async (ctx: Context, next: Next) => {
    const name = nameGiven(ctx.get(requestNameHeader));
    ctx.state['requestName'] = name;
    ctx.set(requestNameHeader, name);
    const began = performance.now();
    await next();
    const { method, path, status } = ctx;
    const told = { method, path, status, duration: Math.round(performance.now() - began) };
    strapi.log.log(isOrdinary(method, path) ? 'http' : 'info', 'request', told);
  };

export default logRequests;
