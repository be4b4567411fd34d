import type { Context, Next } from 'koa';
import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { bodyOf, given } from '../admin-routes';
import { editorialTypes } from '../content/editorial-types';
import { personBehind, personOf } from '../roles/person';
import { deedOf } from './deeds';
import { noteRefusedPrograms } from './programs';
import { Refusals, type Refusal } from './refusals';

/** What others note in the audit: that something was refused. */
export type Audit = {
  refused(refusal: Refusal): void;
  /** Ends it: what was only counted is noted. */
  close(): void;
};

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
 * Notes who did what: signing in, accounts, roles, keys, rights of pictures, links for outside, what was put online or
 * taken away, and what a role or a program was refused. By the numbers of accounts and entries, never by what they hold. To be called
 * before the other guards of documents, so that what one of them refuses is not noted as done.
 */
export function keepAudit(strapi: Core.Strapi): Audit {
  const log = auditLog();
  const refusals = new Refusals((line) => log.info(line));
  noteRefusedPrograms(strapi, (refusal) => refusals.note(refusal));
  const types = new Set<string>(editorialTypes(strapi).map(({ uid }) => uid));

  strapi.server.api('admin').use(async (ctx: Context, next: Next) => {
    const note = async (status: number): Promise<void> => {
      const by = personOf(ctx)?.id ?? signedIn(ctx);
      const deed = deedOf({ method: ctx.method, path: ctx.path, status, asked: bodyOf(ctx), answered: ctx.body });
      if (deed?.action === 'session.refused') {
        const subject = status === 429 ? undefined : await accountNamed(strapi, given(ctx, 'email'));
        refusals.note({ action: deed.action, by, ...(subject !== undefined && { subject }) });
      } else if (deed !== undefined) log.info({ ...deed, by });
      else if (status === 403) refusals.note({ action: 'access.refused', by, ...whatWasAsked(strapi, ctx) });
    };
    try {
      await next();
    } catch (error) {
      await note(statusOf(error));
      throw error;
    }
    await note(ctx.status);
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

  return { refused: (refusal) => refusals.note(refusal), close: () => refusals.close() };
}

/** Who has just signed in, by the answer: the account is not the session's yet. */
function signedIn({ state }: Context): number | null {
  return (state as { user?: { id: number } }).user?.id ?? null;
}

/** With which status Strapi answers an error, as far as it matters here. */
function statusOf(error: unknown): number {
  if (error instanceof errors.ForbiddenError) return 403;
  return error instanceof errors.RateLimitError ? 429 : 400;
}

/** The account into which somebody tried to get; nothing where there is none, or nobody can say. */
async function accountNamed(strapi: Core.Strapi, email: unknown): Promise<string | undefined> {
  if (typeof email !== 'string') return undefined;
  const where = { email: email.toLowerCase() };
  const account: unknown = await strapi.db
    .query('admin::user')
    .findOne({ where, select: ['id'] })
    .catch(() => null);
  return account === null ? undefined : String((account as { id: number }).id);
}

/** A route as it is written, without what stood in its place, and the content type that it was asked of. */
function whatWasAsked(strapi: Core.Strapi, ctx: Context): { method: string; route: string; type?: string } {
  const { _matchedRoute: route, params } = ctx as { _matchedRoute?: unknown; params?: Record<string, string> };
  const type = params?.['model'];
  const isType = type !== undefined && type in strapi.contentTypes;
  return { method: ctx.method, route: typeof route === 'string' ? route : '?', ...(isType && { type }) };
}
