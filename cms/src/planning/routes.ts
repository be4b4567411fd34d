import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { planOrder } from 'shared/planning';
import { addAdminRoutes, bodyOf, entryAsked, given } from '../admin-routes';
import { authorOf } from '../author';
import { editorialTypes } from '../content/editorial-types';
import { rightsOf } from '../publication/rights';
import { askSecondPerson } from '../review/second-person';
import { personOf } from '../roles/person';
import type { Alarm } from './alarm';
import { calendar, entryPlanning } from './calendar';
import { cancel, plan } from './plan';
import { calendarPath, cancelPath, entryPath } from './planning-reply';
import { planTable, type PlanRow } from './table';
import { refusals } from './wording';

function allow(allowed: boolean): void {
  if (!allowed) throw new errors.ForbiddenError(refusals.forbidden);
}

/** Adds what the officer's screens of planning read and ask; who may publish a type may plan for it. */
export function addPlanningRoutes(strapi: Core.Strapi, alarm: () => Alarm | undefined): void {
  async function giveEntry(ctx: Context): Promise<void> {
    const asked = entryAsked(ctx);
    const rights = rightsOf(strapi, ctx);
    allow(rights.mayRead(asked.type));
    ctx.body = await entryPlanning(strapi, rights, asked, new Date());
  }

  async function giveCalendar(ctx: Context): Promise<void> {
    ctx.body = await calendar(strapi, rightsOf(strapi, ctx), new Date());
  }

  async function takeOrder(ctx: Context): Promise<void> {
    const order = planOrder.safeParse(bodyOf(ctx));
    if (!order.success) throw new errors.ValidationError(refusals.unreadable);
    const type = editorialTypes(strapi).find(({ uid }) => uid === order.data.type);
    allow(rightsOf(strapi, ctx).mayPublish(order.data.type));
    if (type === undefined) throw new errors.ValidationError(refusals.gone);
    const person = personOf(ctx);
    if (person !== undefined && order.data.operation === 'publish') await askSecondPerson(strapi, order.data, person);
    await plan(strapi, type, order.data, authorOf(ctx), new Date());
    alarm()?.ring();
    ctx.status = 204;
  }

  async function takeBack(ctx: Context): Promise<void> {
    const id = given(ctx, 'id');
    const found = Number.isInteger(id) ? strapi.db.getConnection(planTable).where({ id }).first() : undefined;
    const row = (await found) as PlanRow | undefined;
    if (row === undefined) throw new errors.ValidationError(refusals.ended);
    allow(rightsOf(strapi, ctx).mayPublish(row.type));
    await cancel(strapi, row.id, authorOf(ctx), new Date());
    ctx.status = 204;
  }

  addAdminRoutes(strapi, [
    { method: 'GET', path: entryPath, handler: giveEntry },
    { method: 'POST', path: entryPath, handler: takeOrder },
    { method: 'GET', path: calendarPath, handler: giveCalendar },
    { method: 'POST', path: cancelPath, handler: takeBack },
  ]);
}
