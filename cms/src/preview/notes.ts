import type { Core } from '@strapi/strapi';
import { sourceLanguage, type Language } from 'shared/languages';
import type { PreviewNotes } from 'shared/preview';
import { todayInMorocco } from 'shared/today';
import { isEmpty } from '../content/form';
import type { FormedType, Titles } from '../content/forms';
import { publicAddress } from '../environment/addresses';
import { draftRelations, linksOf } from '../rules/draft-relation';
import { publicationProblems } from '../rules/publication';
import { publishedAmong, rowsOf } from '../rules/rows';

/** What the rules would refuse a publication of the draft for, as they would say it now; nothing is changed. */
export async function notesFor(
  strapi: Core.Strapi,
  type: FormedType,
  titles: Titles,
  documentId: string,
  language: Language,
): Promise<PreviewNotes['notes']> {
  const rows = await rowsOf(strapi, type, titles, documentId);
  const draftIn = (code: Language) => rows.find((row) => isEmpty(row.publishedAt) && row.locale === code);
  const online = rows.filter((row) => !isEmpty(row.publishedAt));
  const draft = draftIn(language);
  if (draft === undefined) return [];
  // A translation stands on the French version that is online, which holds the facts; the first one on its draft.
  const source = language === sourceLanguage ? draft : online.find(({ locale }) => locale === sourceLanguage);
  const links = linksOf(type.form, draft, titles);
  const problems = [
    ...publicationProblems(
      { form: type.form, entry: draft, language, source },
      {
        today: todayInMorocco(new Date()),
        online: online.map(({ locale }) => locale).filter((code) => code !== language),
      },
    ),
    ...draftRelations(links, await publishedAmong(strapi, links, language)),
  ];
  return problems.map(({ path, message }) => ({ path: path.join('.'), message }));
}

/** Where the form of an entry is, absolute. */
export function formAddress({ kind, uid }: FormedType, documentId: string, language: Language): string {
  const place = kind === 'singleType' ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  return `${publicAddress()}/admin/content-manager/${place}?plugins[i18n][locale]=${language}`;
}
