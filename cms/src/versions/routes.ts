import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { addAdminRoutes, entryAsked, given } from '../admin-routes';
import { authorOf } from '../author';
import { formedTypes } from '../content/forms';
import { deletedEntries, deletedWith, difference, entryVersions, typeOf, versionWith } from './history';
import { may, type EntryRight } from '../roles/may';
import { personOf } from '../roles/person';
import { most } from './keep';
import { restore, type Restorer } from './restore';
import { creatorOf } from './creator';
import type { VersionRow } from './table';
import { deletedPath, differencePath, entryPath, restorePath, type Difference, type Restored } from './versions-reply';

function restorerOf(ctx: Context): Restorer {
  const { user } = ctx.state as { user: { id: number } };
  return { author: authorOf(ctx), account: user.id };
}

/** Adds what the officer's screens of versions read and ask; whoever reads an entry in a language sees them, whoever changes it restores them. */
export function addVersionRoutes(strapi: Core.Strapi): void {
  const types = formedTypes(strapi);

  async function mayTo(ctx: Context, right: EntryRight, uid: string, documentId: string, language: string) {
    const [type, person] = [types.get(uid), personOf(ctx)];
    if (type === undefined || person === undefined) return false;
    const createdBy = await creatorOf(strapi, type, documentId, language);
    return may(strapi, person, right, { type: uid, language, createdBy });
  }

  async function allowed(ctx: Context, right: EntryRight, id: unknown): Promise<VersionRow> {
    const row = await versionWith(strapi, id);
    if (!(await mayTo(ctx, right, row.type, row.document_id, row.language))) throw new errors.ForbiddenError();
    return row;
  }

  async function giveVersions(ctx: Context): Promise<void> {
    const asked = entryAsked(ctx);
    if (!(await mayTo(ctx, 'read', asked.type, asked.documentId, asked.language))) throw new errors.ForbiddenError();
    const last = Number(ctx.query.last);
    ctx.body = await entryVersions(strapi, asked, last > 0 ? Math.min(last, most) : most);
  }

  async function giveDifference(ctx: Context): Promise<void> {
    const row = await allowed(ctx, 'read', Number(ctx.query.id));
    ctx.body = {
      ...(await difference(strapi, types, row, ctx.query.with === 'before' ? 'before' : 'now')),
      mayRestore: await mayTo(ctx, 'update', row.type, row.document_id, row.language),
    } satisfies Difference;
  }

  async function takeRestoration(ctx: Context): Promise<void> {
    const row = await allowed(ctx, 'update', given(ctx, 'id'));
    const left = await restore(strapi, typeOf(types, row), row, restorerOf(ctx));
    ctx.body = { left } satisfies Restored;
  }

  async function giveDeleted(ctx: Context): Promise<void> {
    const person = personOf(ctx);
    ctx.body = await deletedEntries(
      strapi,
      types,
      (type, language) => person !== undefined && may(strapi, person, 'update', { type, language, createdBy: null }),
    );
  }

  async function takeBack(ctx: Context): Promise<void> {
    const { id } = await allowed(ctx, 'update', given(ctx, 'id'));
    const rows: VersionRow[] = [];
    for (const gone of await deletedWith(strapi, id)) rows.push(await allowed(ctx, 'update', gone.id));
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
