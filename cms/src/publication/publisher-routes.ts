import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { longestWait, openRequests, report, reportsPath, requestsPath } from 'shared/publication';
import { forBearer, refuse } from '../bearer';
import type { Outbox } from './outbox';
import { fileReport, lastReport, stateOf } from './reports';
import { isRunning } from './wording';

/** The query of a long poll; nothing where it is not one. */
function pollOf({ wait = '0', known = '' }: Context['query']): { seconds: number; known: Set<number> } | undefined {
  const seconds = Number(wait);
  const ids = String(known)
    .split(',')
    .filter((id) => id !== '')
    .map(Number);
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > longestWait) return undefined;
  return ids.every((id) => Number.isInteger(id) && id > 0) ? { seconds, known: new Set(ids) } : undefined;
}

/** Adds the two ways between the CMS and the publisher (shared/src/publication.ts says what goes over them). */
export function addPublisherRoutes(strapi: Core.Strapi, outbox: Outbox): void {
  async function giveRequests(ctx: Context): Promise<void> {
    const poll = pollOf(ctx.query);
    if (poll === undefined) {
      const message = `« wait » compte des secondes, de 0 à ${String(longestWait)} ; « known » des numéros séparés par des virgules.`;
      return refuse(ctx, 400, 'ValidationError', message);
    }
    const gone = new AbortController();
    ctx.res.once('close', () => gone.abort());
    const requests = await outbox.held(poll.known, poll.seconds, gone.signal);
    const attended = isRunning(stateOf(await lastReport(strapi), new Date()));
    ctx.body = openRequests.parse({ requests, attended });
  }

  async function takeReport(ctx: Context): Promise<void> {
    const given = report.safeParse((ctx.request as { body?: unknown }).body);
    if (!given.success) {
      const [issue] = given.error.issues;
      return refuse(
        ctx,
        400,
        'ValidationError',
        `Rapport illisible : ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
      );
    }
    await fileReport(strapi, given.data, new Date());
    ctx.status = 204;
  }

  const token = 'CMS_PUBLISHER_TOKEN';
  const config = { auth: false as const };
  strapi.server.routes([
    { method: 'GET', path: requestsPath, config, handler: forBearer(token, giveRequests) },
    { method: 'POST', path: reportsPath, config, handler: forBearer(token, takeReport) },
  ]);
}
