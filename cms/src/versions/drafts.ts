import type { Core } from '@strapi/strapi';
import type { Language } from 'shared/languages';
import { text, type Entry } from '../content/form';
import { populateOf, type FormedType, type Titles } from '../content/forms';
import { wholeOf, type Whole } from './content';
import { untitled } from '../content/title';

/** The draft of an entry in a language, with all that it holds. */
export type Draft = Whole & {
  readonly documentId: string;
  readonly language: Language;
  /** By what name the officer knows it. */
  readonly title: string;
  /** When it was changed last, RFC 3339. */
  readonly updatedAt: string;
};

type Row = Entry & { readonly documentId: string; readonly locale: Language; readonly updatedAt: string | Date };

/** The drafts of an entry, in some languages and in their order. */
export async function draftsOf(
  strapi: Core.Strapi,
  { uid, form }: FormedType,
  titles: Titles,
  documentId: string,
  languages: readonly Language[],
): Promise<Draft[]> {
  const where = { documentId, publishedAt: null, locale: { $in: languages } };
  const rows = (await strapi.db.query(uid).findMany({ where, populate: populateOf(form, titles) })) as Row[];
  const inOrder = rows.toSorted((one, other) => languages.indexOf(one.locale) - languages.indexOf(other.locale));
  return inOrder.map((row) => ({
    ...wholeOf(form, row, titles),
    documentId,
    language: row.locale,
    title: text(row[titles.get(uid) ?? '']) || untitled,
    updatedAt: new Date(row.updatedAt).toISOString(),
  }));
}
