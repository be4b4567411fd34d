import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import { isLanguage } from 'shared/languages';
import { databaseAnswers } from '../database-loss/lost';

const line =
  'La base de données ne répond pas, rien n’est enregistré\u00a0: gardez cette page ouverte, puis essayez à nouveau dans une minute.';

/** Strapi takes its question for the languages, where it failed, for a language that does not exist. */
const isUntrue = (error: unknown, language: unknown): boolean =>
  error instanceof Error && error.message === "This locale doesn't exist" && isLanguage(String(language));

/** How Strapi answers some failures that it keeps to itself: whoever signs in is told that this is not implemented. */
const hidden = [500, 501];

/** A token as the admin's screens bring it, which may be over: at 401 they ask for another, and sign the officer out without. */
const isToken = /^Bearer [^.]+\.[^.]+\.[^.]+$/i;

/**
 * Answers 503 with what to do where the database does not answer, whatever the error says and whether there is one, or did
 * not answer a moment ago and the error says what cannot be.
 */
const answerLostDatabase: Core.MiddlewareFactory = (_, { strapi }) => {
  const answer = (ctx: Context, error: unknown): void => {
    strapi.log.error(error);
    ctx.set('Retry-After', '60');
    ctx.status = 503;
    ctx.body = { data: null, error: { status: 503, name: 'ServiceUnavailableError', message: line } };
  };
  /** A session that Strapi could not look up is to it one that is over. */
  const isStillSignedIn = async (ctx: Context): Promise<boolean> => {
    const session = /^\/admin\/access-token\/?$/i.test(ctx.path) && ctx.cookies.get('strapi_admin_refresh');
    if (!session) return false;
    return strapi
      .sessionManager('admin')
      .validateRefreshToken(session)
      .then(
        ({ isValid }) => isValid,
        () => true,
      );
  };
  const isFailure = async (ctx: Context): Promise<boolean> => {
    const mayHide = hidden.includes(ctx.status) || (ctx.status === 401 && isToken.test(ctx.get('authorization')));
    if (mayHide) return !(await databaseAnswers(strapi));
    return ctx.status === 401 && isStillSignedIn(ctx);
  };
  return async (ctx: Context, next: Next) => {
    // Strapi empties the query where it looks for the language.
    const { locale } = ctx.query;
    try {
      await next();
    } catch (error) {
      if (!isUntrue(error, locale) && (await databaseAnswers(strapi))) throw error;
      return answer(ctx, error);
    }
    if (await isFailure(ctx)) answer(ctx, line);
  };
};

export default answerLostDatabase;
