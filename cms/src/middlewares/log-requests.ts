import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import { nameGiven, requestNameHeader } from '../monitoring/request-name';

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
    strapi.log.log(['GET', 'HEAD', 'OPTIONS'].includes(method) ? 'http' : 'info', 'request', told);
  };

export default logRequests;
