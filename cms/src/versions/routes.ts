import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { addAdminRoutes, entryAsked, given } from '../admin-routes';
import { authorOf } from '../author';
import { formedTypes } from '../content/forms';
import { deletedEntries, deletedWith, difference, entryVersions, typeOf, versionWith } from './history';
import { most } from './keep';
import { restore, type Restorer } from './restore';
import { creatorOf, mayUpdateOf } from './rights';
import type { VersionRow } from './table';
import { deletedPath, differencePath, entryPath, restorePath, type Restored } from './versions-reply';

function restorerOf(ctx: Context): Restorer {
  const { user } = ctx.state as { user: { id: number } };
  return { author: authorOf(ctx), account: user.id };
}

/** Adds what the officer's screens of versions read and ask; whoever may change an entry in a language may see and restore it. */
export function addVersionRoutes(strapi: Core.Strapi): void {
  const types = formedTypes(strapi);

  async function allow(ctx: Context, uid: string, documentId: string, language: string): Promise<void> {
    const type = types.get(uid);
    const may =
      type !== undefined &&
      mayUpdateOf(strapi, ctx)(uid, language, await creatorOf(strapi, type, documentId, language));
    if (!may) throw new errors.ForbiddenError();
  }

  async function allowed(ctx: Context, id: unknown): Promise<VersionRow> {
    const row = await versionWith(strapi, id);
    await allow(ctx, row.type, row.document_id, row.language);
    return row;
  }

  async function giveVersions(ctx: Context): Promise<void> {
    const asked = entryAsked(ctx);
    await allow(ctx, asked.type, asked.documentId, asked.language);
    const last = Number(ctx.query.last);
    ctx.body = await entryVersions(strapi, asked, last > 0 ? Math.min(last, most) : most);
  }

  async function giveDifference(ctx: Context): Promise<void> {
    const row = await allowed(ctx, Number(ctx.query.id));
    ctx.body = await difference(strapi, types, row, ctx.query.with === 'before' ? 'before' : 'now');
  }

  async function takeRestoration(ctx: Context): Promise<void> {
    const row = await allowed(ctx, given(ctx, 'id'));
    const left = await restore(strapi, typeOf(types, row), row, restorerOf(ctx));
    ctx.body = { left } satisfies Restored;
  }

  async function giveDeleted(ctx: Context): Promise<void> {
    ctx.body = await deletedEntries(strapi, types, mayUpdateOf(strapi, ctx));
  }

  async function takeBack(ctx: Context): Promise<void> {
    const { id } = await allowed(ctx, given(ctx, 'id'));
    const rows: VersionRow[] = [];
    for (const gone of await deletedWith(strapi, id)) rows.push(await allowed(ctx, gone.id));
    const left: string[] = [];
    await strapi.db.transaction(async () => {
      for (const row of rows) left.push(...(await restore(strapi, typeOf(types, row), row, restorerOf(ctx))));
    });
    ctx.body = { left } satisfies Restored;
  }

  addAdminRoutes(strapi, [
    { method: 'GET', path: entryPath, handler: giveVersions },
    { method: 'GET', path: differencePath, handler: giveDifference },
    { method: 'POST', path: restorePath, handler: takeRestoration },
    { method: 'GET', path: deletedPath, handler: giveDeleted },
    { method: 'POST', path: deletedPath, handler: takeBack },
  ]);
}
