import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';

const remedy = 'rien n’est enregistré. Gardez cette page ouverte, et dites-le à qui s’occupe du serveur.';

/** What keeps files from being written, by the system's name for it or SQLite's. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^(?:ENOSPC|EDQUOT|SQLITE_FULL)$/, 'Le disque du serveur est plein'],
  [/^(?:EROFS|EACCES|EPERM|SQLITE_READONLY.*)$/, 'Le disque du serveur est en lecture seule'],
  [/^(?:EIO|SQLITE_IOERR.*)$/, 'Le disque du serveur est abîmé ou plein'],
  [/^(?:EMFILE|ENFILE|SQLITE_CANTOPEN.*)$/, 'Le serveur a trop de fichiers ouverts'],
];

/** Answers 507 with what is the matter where the disk takes nothing: « Internal Server Error » tells nobody what to do. */
const answerUnwritableDisk: Core.MiddlewareFactory =
  (_, { strapi }) =>
  async (ctx: Context, next: Next) => {
    try {
      await next();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      const reason = reasons.find(([codes]) => codes.test(code))?.[1];
      if (reason === undefined) throw error;
      strapi.log.error(error);
      ctx.status = 507;
      ctx.body = {
        data: null,
        error: { status: 507, name: 'InsufficientStorageError', message: `${reason}\u00a0: ${remedy}` },
      };
    }
  };

export default answerUnwritableDisk;
