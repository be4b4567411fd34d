import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { longestReason, longestTarget, type WithdrawalOrder } from 'shared/former-address';
import { languageCodes, type Language } from 'shared/languages';
import type { EditorialType } from '../content/editorial-types';
import { isOnline } from '../content/online';
import { methodsOf } from '../methods-of';
import { leaving, slugsOf } from './record';
import type { Slugs } from './given-up';
import { targetFrom } from './target';
import { withdrawingFor } from './withdrawal';
import { refusals } from './wording';

type Documents = { unpublish(params: { documentId: string; locale: string }): Promise<unknown> };

/** The words of an order as they are kept: targets are paths of the site or whole addresses. Throws in French. */
async function wordsOf(
  strapi: Core.Strapi,
  { kind, language, words, type }: WithdrawalOrder,
  slugs: Slugs,
  site: string,
): Promise<WithdrawalOrder['words']> {
  if (kind !== 'moved') {
    const tooLong = languageCodes.find((code) => (words[code]?.length ?? 0) > longestReason);
    if (tooLong !== undefined) throw new errors.ValidationError(refusals.longReason(tooLong));
    return words;
  }
  if (!words[language]) throw new errors.ValidationError(refusals.withoutTarget);
  const name = type.split('.').at(-1);
  const own = [...slugs].map(([code, slug]) => `${name ?? ''} ${code} ${slug}`);
  const kept: Partial<Record<Language, string>> = {};
  for (const code of languageCodes) {
    const typed = words[code];
    if (!typed) continue;
    const target = typed.length > longestTarget ? undefined : targetFrom(typed, site);
    if (target === undefined) throw new errors.ValidationError(refusals.unknownTarget(code));
    if ('address' in target) {
      kept[code] = target.address;
      continue;
    }
    const { path, entry } = target.page;
    if (entry !== undefined && own.includes(`${entry.type} ${entry.language} ${entry.slug}`))
      throw new errors.ValidationError(refusals.itself);
    if (entry !== undefined && !(await isOnline(strapi, entry)))
      throw new errors.ValidationError(refusals.nothingThere(code));
    kept[code] = path;
  }
  return kept;
}

/**
 * Does what « Dépublier » of Strapi does, and says what stands at the addresses that the entry leaves; under the same
 * rights and rules, in one transaction. Throws in French where it cannot be done.
 * @param site the origin of the site.
 */
export async function withdraw(
  strapi: Core.Strapi,
  type: EditorialType,
  order: WithdrawalOrder,
  site: string,
): Promise<void> {
  const { documentId, language } = order;
  await strapi.db.transaction(async () => {
    const slugs = 'slug' in type.attributes ? await slugsOf(strapi, type, documentId) : undefined;
    if (slugs !== undefined && !slugs.has(language)) throw new errors.ValidationError(refusals.notOnline);
    const words = slugs === undefined ? {} : await wordsOf(strapi, order, slugs, site);
    const documents = methodsOf<Documents>(strapi.documents(type.uid), type.uid, { unpublish: true });
    await withdrawingFor({ ...order, words }, async () => documents.unpublish({ documentId, locale: language }));
  });
}

/** The languages in which readers lose an entry that is withdrawn in one. */
export async function losing(
  strapi: Core.Strapi,
  type: EditorialType,
  { documentId, language }: Pick<WithdrawalOrder, 'documentId' | 'language'>,
): Promise<Language[]> {
  return 'slug' in type.attributes ? leaving(await slugsOf(strapi, type, documentId), language) : [];
}
