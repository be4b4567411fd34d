import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import { ConflictError } from '../rules/conflict';

/** Answers 409 for what stands in the way of another entry: Strapi has no status of its own for it. */
const answerConflicts: Core.MiddlewareFactory = () => async (ctx: Context, next: Next) => {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const { name, message, details } = error;
    ctx.status = 409;
    ctx.body = { data: null, error: { status: 409, name, message, details } };
  }
};

export default answerConflicts;
