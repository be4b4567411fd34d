import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import { inFrench } from './french-answers';

type Answer = { error?: { message?: unknown } } | null | undefined;

/** Puts French in the place of what Strapi's server says in English to a person. Stands before Strapi's own errors. */
const answerInFrench: Core.MiddlewareFactory = () => async (ctx: Context, next: Next) => {
  await next();
  if (ctx.status < 400) return;
  const error = (ctx.body as Answer)?.error;
  const said = error?.message;
  if (error !== undefined && typeof said === 'string') error.message = inFrench(said);
};

export default answerInFrench;
