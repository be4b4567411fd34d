import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

/** Tells whether a header carries a token; without a token in the environment none is right. */
function carries(authorization: string, token: string | undefined): boolean {
  const [, given] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  // Digests have one length, so the comparison takes the same time whatever was given.
  return !!token && given !== undefined && timingSafeEqual(digest(given), digest(token));
}

/** Answers with an error in the form that Strapi gives them. */
export function refuse(ctx: Context, status: number, name: string, message: string): void {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message } };
}

/** Keeps a route for the program that bears the token which the environment holds under a name (RFC 6750). */
export function forBearer(
  name: 'CMS_PUBLISHER_TOKEN' | 'CMS_PREVIEW_TOKEN',
  handler: (ctx: Context) => Promise<void>,
): (ctx: Context) => Promise<void> {
  return async (ctx) => {
    ctx.set('Cache-Control', 'no-store');
    if (carries(ctx.get('authorization'), process.env[name])) return handler(ctx);
    ctx.set('WWW-Authenticate', 'Bearer');
    refuse(ctx, 401, 'UnauthorizedError', `Le jeton ${name} manque, ou n’est pas celui du CMS.`);
  };
}
