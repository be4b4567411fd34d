import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { withdrawalOrder } from 'shared/former-address';
import { addAdminRoutes, bodyOf, entryAsked } from '../admin-routes';
import { editorialTypes, type EditorialType } from '../content/editorial-types';
import { siteAddress } from '../environment/addresses';
import { rightsOf } from '../publication/rights';
import { entryPath, type EntryWithdrawal } from './addresses-reply';
import { losing, withdraw } from './withdraw';
import { refusals } from './wording';

function allow(allowed: boolean): void {
  if (!allowed) throw new errors.ForbiddenError(refusals.forbidden);
}

/** Adds what the dialog « Dépublier » reads and asks; who may publish a type may withdraw it, in the languages of the role. */
export function addAddressRoutes(strapi: Core.Strapi): void {
  function typeNamed(name: string): EditorialType {
    const type = editorialTypes(strapi).find(({ uid }) => uid === name);
    if (type === undefined) throw new errors.ValidationError(refusals.unreadable);
    return type;
  }

  async function giveEntry(ctx: Context): Promise<void> {
    const asked = entryAsked(ctx);
    allow(rightsOf(strapi, ctx).mayRead(asked.type));
    ctx.body = { leaving: await losing(strapi, typeNamed(asked.type), asked) } satisfies EntryWithdrawal;
  }

  async function takeOrder(ctx: Context): Promise<void> {
    const order = withdrawalOrder.safeParse(bodyOf(ctx));
    if (!order.success) throw new errors.ValidationError(refusals.unreadable);
    allow(rightsOf(strapi, ctx).mayPublish(order.data.type));
    await withdraw(strapi, typeNamed(order.data.type), order.data, siteAddress());
    ctx.status = 204;
  }

  addAdminRoutes(strapi, [
    { method: 'GET', path: entryPath, handler: giveEntry },
    { method: 'POST', path: entryPath, handler: takeOrder },
  ]);
}
