import type { Context, Next } from 'koa';
import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import type { Core } from '@strapi/strapi';
import { bodyOf } from '../admin-routes';
import { editorialTypes } from '../content/editorial-types';
import { personBehind, personOf } from '../roles/person';
import { deedOf } from './deeds';

/** The operations on entries that readers notice. */
const operations: Readonly<Record<string, string>> = {
  publish: 'entry.publish',
  unpublish: 'entry.withdraw',
  delete: 'entry.delete',
};

/** One JSON object a line, on standard output or at the end of the file that CMS_AUDIT_FILE names, whatever else is logged. */
function auditLog(): Logger {
  const to = destination({ dest: process.env.CMS_AUDIT_FILE || 1, mkdir: true, sync: true });
  // A full disk or a closed terminal takes the log, not the CMS.
  to.on('error', () => undefined);
  return pino(
    { base: { name: 'audit' }, timestamp: stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
    to,
  );
}

/**
 * Notes who did what: signing in, accounts, roles, keys, rights of pictures, links for outside, and what was put online or
 * taken away. By the numbers of accounts and entries, never by what they hold. To be called before the other guards of
 * documents, so that what one of them refuses is not noted as done.
 */
export function keepAudit(strapi: Core.Strapi): void {
  const log = auditLog();
  const types = new Set<string>(editorialTypes(strapi).map(({ uid }) => uid));

  strapi.server.api('admin').use(async (ctx: Context, next: Next) => {
    const note = (status: number): void => {
      const deed = deedOf({ method: ctx.method, path: ctx.path, status, asked: bodyOf(ctx), answered: ctx.body });
      if (deed !== undefined) log.info({ ...deed, by: personOf(ctx)?.id ?? signedIn(ctx) });
    };
    try {
      await next();
    } catch (error) {
      note(400);
      throw error;
    }
    note(ctx.status);
  });

  strapi.documents.use(async (operation, next) => {
    const action = operations[operation.action];
    const result = await next();
    if (action === undefined || !types.has(operation.uid)) return result;
    const { documentId, locale } = operation.params as { documentId?: string; locale?: unknown };
    // Nobody: the plan that an officer made earlier, or a script.
    log.info({ action, type: operation.uid, documentId, language: locale, by: personBehind(strapi)?.id ?? null });
    return result;
  });
}

/** Who has just signed in, by the answer: the account is not the session's yet. */
function signedIn({ state }: Context): number | null {
  return (state as { user?: { id: number } }).user?.id ?? null;
}
