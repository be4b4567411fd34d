import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import type { EditorialType } from '../content/editorial-types';
import { methodsOf } from '../methods-of';

type Checker = { can: { update(entity: object): boolean } };
type Checkers = { create(given: { userAbility: unknown; model: string }): Checker };
type Creator = { readonly id: number; readonly roles?: unknown } | null;

/** Tells whether a person may change entries of a type in a language, those that somebody made. */
export type MayUpdate = (type: string, language: string, createdBy?: Creator) => boolean;

/** Reads the rights that Strapi's authentication has put into a request of the admin, and lets Strapi judge by them. */
export function mayUpdateOf(strapi: Core.Strapi, { state }: Context): MayUpdate {
  const { userAbility } = state as { userAbility?: unknown };
  const service: unknown = strapi.plugin('content-manager').service('permission-checker');
  const checkers = methodsOf<Checkers>(service, 'plugin::content-manager.permission-checker', { create: true });
  return (model, locale, createdBy = null) => checkers.create({ userAbility, model }).can.update({ locale, createdBy });
}

/** Who made an entry in a language: some roles may change their own entries only. */
export async function creatorOf(
  strapi: Core.Strapi,
  { uid }: EditorialType,
  documentId: string,
  locale: string,
): Promise<Creator> {
  const where = { documentId, locale, publishedAt: null };
  const populate = { createdBy: { populate: ['roles'] } };
  const draft = (await strapi.db.query(uid).findOne({ select: ['id'], where, populate })) as {
    createdBy?: Creator;
  } | null;
  return draft?.createdBy ?? null;
}
