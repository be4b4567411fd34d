import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { languageCodes } from 'shared/languages';
import { z } from 'zod';
import { addAdminRoutes, bodyOf } from '../admin-routes';
import { formedTypes, titlesOf } from '../content/forms';
import { mayNotRead, rightsOf } from '../publication/rights';
import { checkEntry } from './check';
import { checksPath } from './checks-reply';
import { askByHttp, watchElsewhere } from './elsewhere';

const asked = z.strictObject({
  type: z.string(),
  documentId: z.string().min(1).optional(),
  language: z.enum(languageCodes),
  values: z.record(z.string(), z.unknown()),
});

/** Adds the route by which the editing screen has an entry looked at as it is written; it writes nothing. */
export function addCheckRoutes(strapi: Core.Strapi): void {
  const types = formedTypes(strapi);
  const titles = titlesOf(types);
  const elsewhere = watchElsewhere(askByHttp());

  async function check(ctx: Context): Promise<void> {
    const order = asked.safeParse(bodyOf(ctx));
    const type = order.success ? types.get(order.data.type) : undefined;
    if (!order.success || type === undefined) {
      throw new errors.ValidationError('Cette fiche ne peut pas être lue\u00a0: rechargez la page.');
    }
    if (!rightsOf(strapi, ctx).mayRead(order.data.type)) {
      throw new errors.ForbiddenError(mayNotRead);
    }
    const { documentId, language, values } = order.data;
    const entry = { ...(documentId === undefined ? {} : { documentId }), language, values };
    ctx.body = await checkEntry(strapi, elsewhere, { type, titles }, entry, new Date());
  }

  addAdminRoutes(strapi, [{ method: 'POST', path: checksPath, handler: check }]);
}
