import type { Core } from '@strapi/strapi';
import { sourceLanguage, type Language } from 'shared/languages';
import { todayInMorocco } from 'shared/today';
import { isEmpty, text, type Entry, type Form } from '../content/form';
import type { Titles } from '../content/forms';
import { ConflictError, isSlugConflict, refusal } from './conflict';
import { draftRelations, linksOf } from './draft-relation';
import type { Next, Operation, Result, Ruled } from './operation';
import type { Problem } from './problem';
import { publicationProblems } from './publication';
import { publishedOnAtPublication } from './published-on';
import { revisionAtPublication } from './revision';
import { publishedAmong, rowsOf, type Row } from './rows';
import { takenSlug } from './slug';

/** Another document of a type is published at a slug in a language. */
export async function isSlugTaken(
  strapi: Core.Strapi,
  { uid, slug, language, documentId }: { uid: Ruled['uid']; slug: string; language: Language; documentId?: string },
): Promise<boolean> {
  const others = documentId === undefined ? {} : { documentId: { $ne: documentId } };
  const where = { slug, locale: language, publishedAt: { $notNull: true }, ...others };
  return (await strapi.db.query(uid).count({ where })) > 0;
}

async function refuseTakenSlug(strapi: Core.Strapi, { uid, form }: Ruled, draft: Row): Promise<void> {
  if (!('slug' in form)) return;
  const { documentId, locale: language } = draft;
  const slug = text(draft.slug);
  if (await isSlugTaken(strapi, { uid, slug, language, documentId })) throw new ConflictError(takenSlug(form, slug));
}

/** What the CMS itself writes into a French entry as it is published: facts that nobody types. */
function filledAtPublication(form: Form, draft: Row, online: Row | undefined, now: Date): Entry {
  if (draft.locale !== sourceLanguage) return {};
  const publishedOn = publishedOnAtPublication(draft.publishedOn, now);
  return {
    ...('publishedOn' in form && isEmpty(draft.publishedOn) ? { publishedOn } : {}),
    ...revisionAtPublication(form, draft, online, now),
  };
}

/** Publishes a document in the languages asked for if the rules let every one of them through; else nothing changes. */
export async function publish(
  strapi: Core.Strapi,
  type: Ruled,
  titles: Titles,
  { params: { documentId } }: Operation,
  languages: readonly Language[],
  next: Next,
): Promise<Result> {
  const { uid, form } = type;
  return strapi.db.transaction(async () => {
    const now = new Date();
    const rows = await rowsOf(strapi, type, titles, documentId);
    const drafts = rows.filter(({ publishedAt, locale }) => isEmpty(publishedAt) && languages.includes(locale));
    const published = rows.filter(({ publishedAt }) => !isEmpty(publishedAt));
    const sourceOnline = published.find(({ locale }) => locale === sourceLanguage);
    const source = drafts.find(({ locale }) => locale === sourceLanguage) ?? sourceOnline;
    const online = published.map(({ locale }) => locale).filter((code) => !languages.includes(code));
    const problems: Problem[] = [];
    for (const draft of drafts) {
      const links = linksOf(form, draft, titles);
      problems.push(
        ...publicationProblems(
          { form, entry: draft, language: draft.locale, source },
          { today: todayInMorocco(now), online },
        ),
        ...draftRelations(links, await publishedAmong(strapi, links, draft.locale)),
      );
    }
    if (problems.length > 0) throw refusal(problems);
    for (const draft of drafts) {
      await refuseTakenSlug(strapi, type, draft);
      const data = filledAtPublication(form, draft, sourceOnline, now);
      if (Object.keys(data).length > 0) await strapi.db.query(uid).update({ where: { id: draft.id }, data });
    }
    try {
      return await next();
    } catch (error) {
      const slug = text(drafts[0]?.slug);
      throw isSlugConflict(error) ? new ConflictError(takenSlug(form, slug)) : error;
    }
  });
}
