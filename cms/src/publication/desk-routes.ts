import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { isLanguage } from 'shared/languages';
import { entryReply, homeReply } from './desk';
import { againPath, entryPath, everythingPath, homePath, rollbackPath } from './desk-reply';
import type { Outbox } from './outbox';
import { lastReport } from './reports';
import { askedBy, receiptOf, rowOf, type RequestRow } from './request-row';
import { rightsOf } from './rights';
import { requestTable } from './tables';

/** What a body of JSON holds under a name; anything at all. */
function given({ request }: Context, name: string): unknown {
  const { body } = request as { body?: unknown };
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
}

function allow(allowed: boolean): void {
  if (!allowed) throw new errors.ForbiddenError('Votre rôle ne permet pas cette mise en ligne.');
}

/** Adds what the officer's screens of publication read and ask; Strapi's roles say who may. */
export function addDeskRoutes(strapi: Core.Strapi, outbox: Outbox): void {
  async function entry(ctx: Context): Promise<void> {
    const [type, documentId, language] = [ctx.query.type, ctx.query.documentId, ctx.query.language].map(String);
    if (!type || !documentId || !language || !isLanguage(language)) {
      throw new errors.ValidationError('Il faut le type, l’identifiant et la langue d’une fiche.');
    }
    const rights = rightsOf(strapi, ctx);
    allow(rights.mayRead(type));
    ctx.body = await entryReply(strapi, rights, { type, documentId, language });
  }

  async function home(ctx: Context): Promise<void> {
    ctx.body = await homeReply(strapi, rightsOf(strapi, ctx));
  }

  async function again(ctx: Context): Promise<void> {
    const id = given(ctx, 'request');
    const found = Number.isInteger(id) ? strapi.db.getConnection(requestTable).where({ id }).first() : undefined;
    const row = (await found) as RequestRow | undefined;
    if (row === undefined) throw new errors.NotFoundError('Cette demande de mise en ligne n’existe plus.');
    const rights = rightsOf(strapi, ctx);
    allow(row.type === null ? rights.mayPublishAll : rights.mayPublish(row.type));
    const outcome = receiptOf(row)?.outcome;
    if (outcome !== 'failed' && outcome !== 'refused') {
      throw new errors.ValidationError('Cette mise en ligne n’a pas échoué.');
    }
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

  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const info = { type: 'admin' };
  strapi.server.routes({
    type: 'admin',
    routes: [
      { method: 'GET', path: entryPath, config, info, handler: entry },
      { method: 'GET', path: homePath, config, info, handler: home },
      { method: 'POST', path: againPath, config, info, handler: again },
      { method: 'POST', path: everythingPath, config, info, handler: everything },
      { method: 'POST', path: rollbackPath, config, info, handler: rollback },
    ],
  });
}
