import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { sourceLanguage } from 'shared/languages';
import type { Entry } from '../content/form';
import type { FormedType } from '../content/forms';
import { methodsOf } from '../methods-of';
import { actingAs } from './circumstance';
import { restorableOf } from './restorable';
import { wholeIn, type VersionRow } from './table';
import { refusals } from './wording';

type Params = { documentId?: string; locale: string; data: Entry };
type Documents = { create(params: Params): Promise<unknown>; update(params: Params): Promise<unknown> };

/** Who restores: the name that the version bears, and the account that Strapi notes. */
export type Restorer = { readonly author: string; readonly account: number };

/** In which languages an entry has a draft; of texts that there are once, another entry stands in the way. */
async function languagesLeft(strapi: Core.Strapi, type: FormedType, documentId: string): Promise<string[]> {
  const where = { publishedAt: null };
  const rows = (await strapi.db.query(type.uid).findMany({
    select: ['documentId', 'locale'],
    where: type.kind === 'singleType' ? where : { ...where, documentId },
  })) as { documentId: string; locale: string }[];
  if (rows.some((row) => row.documentId !== documentId)) throw new errors.ValidationError(refusals.again);
  return rows.map(({ locale }) => locale);
}

/**
 * Saves what an entry was in a language as its draft, under all rules of a save; what is published stays as it is. An
 * entry that was deleted comes back under its own documentId. Gives what had to be left out, in French. Throws a
 * ValidationError in French where the rules refuse it.
 */
export async function restore(
  strapi: Core.Strapi,
  type: FormedType,
  row: VersionRow,
  { author, account }: Restorer,
): Promise<readonly string[]> {
  const documents = methodsOf<Documents>(strapi.documents(type.uid), type.uid, { create: true, update: true });
  const { document_id: documentId, language: locale } = row;
  return strapi.db.transaction(async () => {
    const languages = await languagesLeft(strapi, type, documentId);
    if (locale !== sourceLanguage && !languages.includes(sourceLanguage)) {
      throw new errors.ValidationError(refusals.sourceFirst);
    }
    const { data, left } = await restorableOf(strapi, type.form, wholeIn(row), locale);
    const signed = { ...data, updatedBy: account };
    await actingAs({ author, restores: true }, async () =>
      languages.length > 0
        ? documents.update({ documentId, locale, data: signed })
        : documents.create({ locale, data: { ...signed, documentId, createdBy: account } }),
    );
    return left;
  });
}
