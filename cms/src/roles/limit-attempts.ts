import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Core } from '@strapi/strapi';

/** Where a password, a code or an invitation is tried; whoever guesses one is in, or has a letter sent. */
const tried = /^\/admin\/(?:login|register|register-admin|registration-info|forgot-password|reset-password)\/?$/i;
/** Answers always the same, whether the account is there or not: each question counts. */
const silent = /^\/admin\/forgot-password/i;

/** So many failures are let through from one address in so many seconds; a whole office may have one address. */
const allowed = { points: 60, duration: 300 } as const;
const table = 'failed_attempts';

/** Counts for all nodes of a PostgreSQL database together; what cannot be counted there is counted here. An hour later it is forgotten. */
async function counterOf(strapi: Core.Strapi): Promise<RateLimiterAbstract> {
  const own = new RateLimiterMemory(allowed);
  if (strapi.db.dialect.client !== 'postgres') return own;
  const options = {
    ...{ ...allowed, storeClient: strapi.db.connection, storeType: 'knex', tableName: table },
    insuranceLimiter: own,
  };
  return new Promise((resolve, reject) => {
    const counter = new RateLimiterPostgres(options, (error) => {
      if (error === undefined) resolve(counter);
      else reject(error);
    });
  });
}

/**
 * Limits how often one address may fail to sign in, to reset a password or to use an invitation. Strapi's own limit counts
 * by the account that is named as well, so that a stranger who names another one each time is never stopped. To be called
 * before Strapi adds its routes; gives what prepares the count, once the database is there.
 */
export function limitAttempts(strapi: Core.Strapi): () => Promise<void> {
  let counter: RateLimiterAbstract = new RateLimiterMemory(allowed);
  strapi.server.api('admin').use(async (ctx: Context, next: Next) => {
    if (!tried.test(ctx.path)) return next();
    await counter.consume(ctx.ip).catch((refusal: unknown) => {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      ctx.set('Retry-After', String(Math.ceil(refusal.msBeforeNext / 1000)));
      throw new errors.RateLimitError();
    });
    await next();
    if (ctx.status < 400 && !silent.test(ctx.path)) await counter.reward(ctx.ip);
  });
  return async () => {
    counter = await counterOf(strapi);
  };
}
