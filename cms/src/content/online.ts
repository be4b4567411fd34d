import type { Core } from '@strapi/strapi';
import { sourceLanguage, type AddressedType, type Language } from 'shared/languages';
import { editorialTypes } from './editorial-types';

/** An entry by where readers find it. */
export type Addressed = { readonly type: AddressedType; readonly language: Language; readonly slug: string };

/** Tells whether readers find an entry at an address: it is published in its language and in French, which holds the facts. */
export async function isOnline(strapi: Core.Strapi, { type, language, slug }: Addressed): Promise<boolean> {
  const uid = editorialTypes(strapi).find(({ uid: name }) => name === `api::${type}.${type}`)?.uid;
  if (uid === undefined) return false;
  const published = { publishedAt: { $notNull: true } };
  const where = { slug, locale: language, ...published };
  const [found] = (await strapi.db.query(uid).findMany({ select: ['documentId'], where })) as { documentId: string }[];
  if (found === undefined) return false;
  const { documentId } = found;
  return (await strapi.db.query(uid).count({ where: { documentId, locale: sourceLanguage, ...published } })) > 0;
}
