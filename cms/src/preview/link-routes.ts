import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { linkDays, linkOrder } from 'shared/preview';
import { addAdminRoutes, bodyOf, entryAsked, given } from '../admin-routes';
import { authorOf } from '../author';
import { rightsOf } from '../publication/rights';
import { linksPath, revokePath, type EntryLinks } from './link-reply';
import { findLink, liveLinks, makeLink, revoke, shown } from './links';

function allow(allowed: boolean): void {
  if (!allowed)
    throw new errors.ForbiddenError('Votre rôle ne permet pas de montrer ce brouillon hors de la rédaction.');
}

/** Adds what the officer's screen of shared previews reads and asks: who may publish a type may show its drafts outside. */
export function addLinkRoutes(strapi: Core.Strapi): void {
  async function giveLinks(ctx: Context): Promise<void> {
    const { type, documentId } = entryAsked(ctx);
    const rights = rightsOf(strapi, ctx);
    allow(rights.mayRead(type));
    // A link is an address that opens: whoever may not make one may not copy one.
    const mayShare = rights.mayPublish(type) && !!process.env.PREVIEW_SECRET;
    const rows = mayShare ? await liveLinks(strapi, { type, documentId }, new Date()) : [];
    ctx.body = { links: await Promise.all(rows.map(shown)), mayShare } satisfies EntryLinks;
  }

  async function takeOrder(ctx: Context): Promise<void> {
    const order = linkOrder.safeParse(bodyOf(ctx));
    if (!order.success) {
      const { fewest, most } = linkDays;
      throw new errors.ValidationError(
        `Dites pour qui est le lien, en 120 signes au plus, et pour combien de jours, de ${String(fewest)} à ${String(most)}.`,
      );
    }
    const { type, documentId } = order.data;
    allow(rightsOf(strapi, ctx).mayPublish(type) && !!process.env.PREVIEW_SECRET);
    const where = { documentId, publishedAt: null };
    if ((await strapi.db.query(type as `api::${string}.${string}`).count({ where })) === 0)
      throw new errors.ValidationError('La fiche n’existe plus.');
    ctx.body = await shown(await makeLink(strapi, order.data, authorOf(ctx), new Date()));
  }

  async function takeBack(ctx: Context): Promise<void> {
    const link = await findLink(strapi, given(ctx, 'id'));
    if (link === undefined) throw new errors.NotFoundError('Ce lien n’existe pas.');
    allow(rightsOf(strapi, ctx).mayPublish(link.type));
    await revoke(strapi, link, new Date());
    ctx.status = 204;
  }

  addAdminRoutes(strapi, [
    { method: 'GET', path: linksPath, handler: giveLinks },
    { method: 'POST', path: linksPath, handler: takeOrder },
    { method: 'POST', path: revokePath, handler: takeBack },
  ]);
}
