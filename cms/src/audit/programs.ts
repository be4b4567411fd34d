import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import type { Refusal } from './refusals';

/** What Strapi knows of a request once it is answered: the route, and the key with which it was asked. */
type State = {
  route?: { info?: { type?: string } };
  auth?: { credentials?: { id?: unknown } | null };
};

/**
 * Notes what a program was refused that asks with a token of its own, in the content API and in the routes of the publisher
 * and the preview: by the number of the key where it is one, and never by what was given. A token that is wrong, has expired
 * or was revoked is nobody's. What a person is refused in the admin is noted there. It stands before all that answers, since
 * Strapi refuses without an error that others could see.
 */
export function noteRefusedPrograms(strapi: Core.Strapi, note: (refusal: Refusal) => void): void {
  strapi.server.use(async (ctx: Context, next: Next) => {
    await next();
    if (ctx.status !== 401 && ctx.status !== 403) return;
    const { route, auth } = ctx.state as State;
    // Without a route nobody was refused anything: there is a bounded number of them, and no path is noted as it was asked.
    if (route === undefined || route.info?.type === 'admin') return;
    const key = auth?.credentials?.id;
    const unknown = key === undefined && ctx.get('authorization') !== '';
    const { _matchedRoute: matched } = ctx as { _matchedRoute?: unknown };
    note({
      action: unknown ? 'token.refused' : 'access.refused',
      by: null,
      ...(key !== undefined && { key: String(key) }),
      ...{ method: ctx.method, route: typeof matched === 'string' ? matched : '?' },
    });
  });
}
