import type { Core } from '@strapi/strapi';
import { isLanguage, languageCodes, sourceLanguage, type Language } from 'shared/languages';
import { text, type Entry } from '../content/form';
import type { FormedType } from '../content/forms';
import { titleFieldOf, untitled } from '../content/title';

/** A translation as it was saved last; instants are RFC 3339 in UTC. */
export type Translation = { readonly savedAt: string; readonly madeAt: string; readonly status: string };

/** An entry that has a French draft, with what there is of it in the other languages. */
export type TranslatedEntry = {
  readonly type: string;
  readonly documentId: string;
  readonly title: string;
  readonly savedAt: string;
  readonly translations: ReadonlyMap<Language, Translation>;
};

/** The languages into which one translates. */
export const translated: readonly Language[] = languageCodes.filter((code) => code !== sourceLanguage);

type Row = Entry & { documentId: string; locale: string; updatedAt: string | Date; createdAt: string | Date };

const instant = (at: string | Date): string => new Date(at).toISOString();

/** The entries of a type that have a French draft; of one document, or all. */
export async function translatedEntries(
  strapi: Core.Strapi,
  { uid, form }: FormedType,
  documentId?: string,
): Promise<TranslatedEntry[]> {
  const called = titleFieldOf(form);
  const rows = (await strapi.db.query(uid).findMany({
    select: ['documentId', 'locale', 'updatedAt', 'createdAt', 'translationStatus', called],
    where: { publishedAt: null, ...(documentId === undefined ? {} : { documentId }) },
  })) as Row[];
  return [...Map.groupBy(rows, (row) => row.documentId)].flatMap(([id, drafts]) => {
    const source = drafts.find(({ locale }) => locale === sourceLanguage);
    if (source === undefined) return [];
    const others = drafts.flatMap(({ locale, updatedAt, createdAt, translationStatus }) =>
      isLanguage(locale) && locale !== sourceLanguage
        ? [
            [
              locale,
              { savedAt: instant(updatedAt), madeAt: instant(createdAt), status: text(translationStatus) },
            ] as const,
          ]
        : [],
    );
    return {
      type: uid,
      documentId: id,
      title: text(source[called]) || untitled,
      savedAt: instant(source.updatedAt),
      translations: new Map<Language, Translation>(others),
    };
  });
}
