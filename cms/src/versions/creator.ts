import type { Core } from '@strapi/strapi';
import type { EditorialType } from '../content/editorial-types';
import type { Creator } from '../roles/may';

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
