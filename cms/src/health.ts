import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';

/** Adds `GET /healthz`: 200 when the database answers, 503 when it does not; the body says which in JSON. */
export function addHealthRoute(strapi: Core.Strapi): void {
  strapi.server.routes([
    {
      method: 'GET',
      path: '/healthz',
      config: { auth: false },
      async handler(ctx: Context) {
        ctx.set('Cache-Control', 'no-store');
        try {
          await strapi.db.connection.raw('SELECT 1');
          ctx.body = { status: 'ok' };
        } catch {
          ctx.status = 503;
          ctx.body = { status: 'unavailable', reason: 'database' };
        }
      },
    },
  ]);
}
