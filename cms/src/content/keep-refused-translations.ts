import type { Context } from 'koa';
import type { Core, UID } from '@strapi/strapi';
import { methodsOf } from '../methods-of';

type Action = (ctx: Context) => Promise<unknown>;
type Request = { params: { model: UID.ContentType; id?: string }; request: { body?: { locale?: string } } };

/** Strapi's own actions: one controller serves every start of a process. */
const own = new WeakMap<object, { update: Action; publish: Action }>();

/**
 * Saves a translation that was never saved before it is published. Strapi does both or neither, and its form, which
 * finds nothing stored when the rules refuse to publish, empties itself: a whole translation would be typed for nothing.
 */
export function keepRefusedTranslations(strapi: Core.Strapi): void {
  const controller = methodsOf<{ update: Action; publish: Action }>(
    strapi.plugin('content-manager').controller('collection-types'),
    'plugin::content-manager.collection-types',
    { update: true, publish: true },
  );
  const { update, publish } = own.get(controller) ?? controller;
  own.set(controller, { update, publish });

  async function isNewTranslation({ params: { model, id }, request, query }: Request & Context): Promise<boolean> {
    if (id === undefined || !model.startsWith('api::')) return false;
    const locale = request.body?.locale ?? query.locale;
    return (await strapi.db.query(model).count({ where: { documentId: id, locale, publishedAt: null } })) === 0;
  }

  controller.publish = async (ctx) => {
    const asked = ctx as Request & Context;
    if (await isNewTranslation(asked)) {
      await update(ctx);
      // What is stored now is what is published: typed a second time, it would be taken for a correction.
      asked.request.body = { locale: asked.request.body?.locale ?? String(ctx.query.locale) };
    }
    return publish(ctx);
  };
}
