import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import { databaseAnswers } from '../database-loss/lost';

const line =
  'La base de données ne répond pas, rien n’est enregistré\u00a0: gardez cette page ouverte, puis essayez à nouveau dans une minute.';

/**
 * Answers 503 with what to do where the database does not answer, whatever the error says: Strapi takes a question that
 * failed for a language that does not exist, among other things.
 */
const answerLostDatabase: Core.MiddlewareFactory =
  (_, { strapi }) =>
  async (ctx: Context, next: Next) => {
    try {
      await next();
    } catch (error) {
      if (await databaseAnswers(strapi)) throw error;
      strapi.log.error(error);
      ctx.set('Retry-After', '60');
      ctx.status = 503;
      ctx.body = { data: null, error: { status: 503, name: 'ServiceUnavailableError', message: line } };
    }
  };

export default answerLostDatabase;
