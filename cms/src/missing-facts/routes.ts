import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { addAdminRoutes } from '../admin-routes';
import { formedTypes } from '../content/forms';
import { rightsOf } from '../publication/rights';
import { missingFactsPath } from './missing-facts-reply';
import { missingFactsReply } from './reply';
import { refusals } from './wording';

const asked = z.object({ type: z.string().optional(), page: z.coerce.number().int().min(1).default(1) });

/** Adds the list of what is to be confirmed; whoever may read a type sees what it lacks. */
export function addMissingFactsRoute(strapi: Core.Strapi): void {
  const types = formedTypes(strapi);

  async function give(ctx: Context): Promise<void> {
    const filter = asked.safeParse(ctx.query);
    if (!filter.success) throw new errors.ValidationError(refusals.filter);
    ctx.body = await missingFactsReply(strapi, types, rightsOf(strapi, ctx), filter.data);
  }

  addAdminRoutes(strapi, [{ method: 'GET', path: missingFactsPath, handler: give }]);
}
