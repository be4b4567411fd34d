import type { Core } from '@strapi/strapi';
import type { Language } from 'shared/languages';
import type { Entry } from '../content/form';
import type { FormedType } from '../content/forms';
import { droppedCorrections } from '../rules/correction';
import type { Content } from './content';
import { wouldLose } from './wording';

/** What readers of an entry see in a language and would lose, once a content is its draft and published: a sentence each. */
export async function lossesOf(
  strapi: Core.Strapi,
  { uid, form }: FormedType,
  { documentId, language }: { readonly documentId: string; readonly language: Language },
  content: Content,
): Promise<string[]> {
  if (!('corrections' in form)) return [];
  const where = { documentId, locale: language, publishedAt: { $notNull: true } };
  const online = (await strapi.db.query(uid).findOne({ where, populate: ['corrections'] })) as Entry | null;
  return droppedCorrections(online ?? {}, content).map(wouldLose);
}
