import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { reviewOrder } from 'shared/review';
import { addAdminRoutes, bodyOf, entryAsked } from '../admin-routes';
import { formedTypes, titlesOf } from '../content/forms';
import { rightsOf } from '../publication/rights';
import { personOf, type Person } from '../roles/person';
import { entryReview, myReviews } from './desk';
import { entryPath, minePath } from './review-reply';
import { takeStep } from './take-step';
import { refusals } from './wording';

function someone(ctx: Context): Person {
  const person = personOf(ctx);
  if (person === undefined) throw new errors.UnauthorizedError();
  return person;
}

function allow(allowed: boolean): void {
  if (!allowed) throw new errors.ForbiddenError(refusals.forbidden);
}

/** Adds what the officer's screens of review read and ask. */
export function addReviewRoutes(strapi: Core.Strapi): void {
  const types = formedTypes(strapi);
  const titles = titlesOf(types);

  async function giveEntry(ctx: Context): Promise<void> {
    const asked = entryAsked(ctx);
    const rights = rightsOf(strapi, ctx);
    allow(rights.mayRead(asked.type));
    ctx.body = await entryReview(strapi, rights, asked, someone(ctx));
  }

  async function giveMine(ctx: Context): Promise<void> {
    ctx.body = await myReviews(strapi, rightsOf(strapi, ctx), someone(ctx));
  }

  async function takeOrder(ctx: Context): Promise<void> {
    const order = reviewOrder.safeParse(bodyOf(ctx));
    if (!order.success) throw new errors.ValidationError(refusals.unreadable);
    const rights = rightsOf(strapi, ctx);
    allow(rights.mayRead(order.data.type));
    const type = types.get(order.data.type);
    if (type === undefined) throw new errors.ValidationError(refusals.gone);
    await takeStep(strapi, { type, titles }, order.data, rights, someone(ctx));
    ctx.status = 204;
  }

  addAdminRoutes(strapi, [
    { method: 'GET', path: entryPath, handler: giveEntry },
    { method: 'POST', path: entryPath, handler: takeOrder },
    { method: 'GET', path: minePath, handler: giveMine },
  ]);
}
