import { statfs } from 'node:fs/promises';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { aged, healthPath, roomProblems } from 'shared/health';
import { writtenFolder } from '../environment/folders';
import { publicationState } from './publication-state';

/**
 * Adds `GET /healthz`: 200 with the room on the disk and how publishing stands, 503 when the database does not answer. What
 * somebody has to see to, and the CMS can still work with, stands in `problems`, in French: who shares requests out among
 * nodes must not take one away for that.
 */
export function addHealthRoute(strapi: Core.Strapi): void {
  strapi.server.routes([
    {
      method: 'GET',
      path: healthPath,
      config: { auth: false },
      async handler(ctx: Context) {
        ctx.set('Cache-Control', 'no-store');
        try {
          ctx.body = await health(strapi, new Date());
        } catch {
          ctx.status = 503;
          ctx.body = { status: 'unavailable', reason: 'database' };
        }
      },
    },
  ]);
}

async function health(strapi: Core.Strapi, now: Date) {
  const { open, oldest, lastGood } = await publicationState(strapi);
  const { bavail, bsize } = await statfs(writtenFolder());
  return {
    status: 'ok',
    database: 'ok',
    disk: { free: bavail * bsize },
    publication: { open, oldest: aged(oldest, now), lastGood: aged(lastGood, now) },
    problems: roomProblems(bavail * bsize, writtenFolder()),
  };
}
