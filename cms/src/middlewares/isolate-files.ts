import { Readable } from 'node:stream';
import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';

const policy = "default-src 'none'; sandbox";
const picture = /^image\/(jpeg|png|webp|avif)$/;

/**
 * Whatever is not the admin's own page is served so that a browser runs nothing in it: a closed content policy,
 * no guessing of types, and every file but a picture is saved, not shown. Said of all but the admin, because an
 * uploaded file can be reached by several spellings of its address.
 */
const isolateFiles: Core.MiddlewareFactory = (_config, { strapi }) => {
  const adminPath = String(strapi.config.get('admin.path', '/admin'));
  return async (ctx: Context, next: Next) => {
    await next();
    if (ctx.path === adminPath || ctx.path.startsWith(`${adminPath}/`)) return;
    ctx.set('Content-Security-Policy', policy);
    ctx.set('X-Content-Type-Options', 'nosniff');
    if (ctx.body instanceof Readable && !picture.test(ctx.type)) ctx.set('Content-Disposition', 'attachment');
  };
};

export default isolateFiles;
