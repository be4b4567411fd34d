import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { addAdminRoutes, entryAsked, given } from '../admin-routes';
import { entryReply, homeReply, mayPublish } from './desk';
import { againPath, entryPath, everythingPath, homePath, rollbackPath } from './desk-reply';
import type { Outbox } from './outbox';
import { lastReport } from './reports';
import { askedBy, isUnmet, receiptOf, rowOf, type RequestRow } from './request-row';
import { rightsOf } from './rights';
import { requestTable } from './tables';

function allow(allowed: boolean): void {
  if (!allowed) throw new errors.ForbiddenError('Votre rôle ne permet pas cette mise en ligne.');
}

/** Adds what the officer's screens of publication read and ask; Strapi's roles say who may. */
export function addDeskRoutes(strapi: Core.Strapi, outbox: Outbox): void {
  async function entry(ctx: Context): Promise<void> {
    const asked = entryAsked(ctx);
    const rights = rightsOf(strapi, ctx);
    allow(rights.mayRead(asked.type));
    ctx.body = await entryReply(strapi, rights, asked);
  }

  async function home(ctx: Context): Promise<void> {
    ctx.body = await homeReply(strapi, rightsOf(strapi, ctx));
  }

  async function again(ctx: Context): Promise<void> {
    const id = given(ctx, 'request');
    const found = Number.isInteger(id) ? strapi.db.getConnection(requestTable).where({ id }).first() : undefined;
    const row = (await found) as RequestRow | undefined;
    if (row === undefined) throw new errors.NotFoundError('Cette demande de mise en ligne n’existe plus.');
    allow(mayPublish(row, rightsOf(strapi, ctx)));
    if (!isUnmet(receiptOf(row))) throw new errors.ValidationError('Cette mise en ligne n’a pas échoué.');
    await outbox.ask([askedBy(row)], new Date());
    ctx.status = 204;
  }

  async function everything(ctx: Context): Promise<void> {
    allow(rightsOf(strapi, ctx).mayPublishAll);
    await outbox.ask([rowOf({ kind: 'everything' })], new Date());
    ctx.status = 204;
  }

  async function rollback(ctx: Context): Promise<void> {
    allow(rightsOf(strapi, ctx).mayPublishAll);
    const release = given(ctx, 'release');
    const held = (await lastReport(strapi))?.report.releases ?? [];
    const found = held.find(({ id }) => id === release);
    if (found === undefined) throw new errors.NotFoundError('Le site ne garde plus cette version.');
    await outbox.ask([rowOf({ kind: 'rollback', release: found.id })], new Date());
    ctx.status = 204;
  }

  addAdminRoutes(strapi, [
    { method: 'GET', path: entryPath, handler: entry },
    { method: 'GET', path: homePath, handler: home },
    { method: 'POST', path: againPath, handler: again },
    { method: 'POST', path: everythingPath, handler: everything },
    { method: 'POST', path: rollbackPath, handler: rollback },
  ]);
}
