import type { Core, UID } from '@strapi/strapi';
import { sourceLanguage, type Language } from 'shared/languages';
import { text, type Entry, type Form } from '../content/form';
import { ConflictError, isSlugConflict, refusal } from './conflict';
import { draftRelations, type Target } from './draft-relation';
import type { Next, Operation, Ruled } from './operation';
import type { Problem } from './problem';
import { publicationProblems } from './publication';
import { publishedOnAtPublication } from './published-on';
import { takenSlug } from './slug';

type Titles = ReadonlyMap<string, string>;
type Row = Entry & { readonly id: number; readonly documentId: string; readonly locale: Language };
type Pointed = { documentId: string } & Entry;

/** Everything that the rules look at: components with their files, and by what name each relation's target is called. */
function populateOf(form: Form, titles: Titles): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, { type, target, form: inner }]): [string, unknown][] => {
      if (inner !== undefined) return [[name, { populate: populateOf(inner, titles) }]];
      if (type === 'media') return [[name, true]];
      if (target === undefined) return [];
      return [[name, { select: ['documentId', titles.get(target) ?? 'documentId'] }]];
    }),
  );
}

async function rowsOf(strapi: Core.Strapi, type: Ruled, titles: Titles, where: object): Promise<Row[]> {
  return (await strapi.db.query(type.uid).findMany({ where, populate: populateOf(type.form, titles) })) as Row[];
}

async function targetsOf(strapi: Core.Strapi, form: Form, titles: Titles, draft: Row): Promise<Target[]> {
  const targets: Target[] = [];
  for (const [attribute, { target }] of Object.entries(form)) {
    if (target === undefined) continue;
    const value = draft[attribute] as Pointed | Pointed[] | null | undefined;
    const pointed = Array.isArray(value) ? value : value ? [value] : [];
    if (pointed.length === 0) continue;
    const documentIds = pointed.map(({ documentId }) => documentId);
    const where = { documentId: { $in: documentIds }, locale: draft.locale, publishedAt: { $notNull: true } };
    const published = (await strapi.db
      .query(target as UID.ContentType)
      .findMany({ select: ['documentId'], where })) as Pointed[];
    const known = new Set(published.map(({ documentId }) => documentId));
    for (const entry of pointed) {
      const title = text(entry[titles.get(target) ?? '']) || entry.documentId;
      targets.push({ attribute, title, published: known.has(entry.documentId) });
    }
  }
  return targets;
}

async function refuseTakenSlug(strapi: Core.Strapi, { uid, form }: Ruled, draft: Row): Promise<void> {
  if (!('slug' in form)) return;
  const slug = text(draft.slug);
  const where = { slug, locale: draft.locale, documentId: { $ne: draft.documentId }, publishedAt: { $notNull: true } };
  if ((await strapi.db.query(uid).count({ where })) > 0) throw new ConflictError(takenSlug(form, slug));
}

/** Publishes a document in the languages asked for if the rules let every one of them through; else nothing changes. */
export async function publish(
  strapi: Core.Strapi,
  type: Ruled,
  titles: Titles,
  { params: { documentId } }: Operation,
  languages: readonly Language[],
  next: Next,
): Promise<unknown> {
  const { uid, form } = type;
  return strapi.db.transaction(async () => {
    const drafts = await rowsOf(strapi, type, titles, { documentId, locale: { $in: languages }, publishedAt: null });
    const where = { documentId, locale: sourceLanguage, publishedAt: { $notNull: true } };
    const source =
      drafts.find(({ locale }) => locale === sourceLanguage) ?? (await rowsOf(strapi, type, titles, where))[0];
    const problems: Problem[] = [];
    for (const draft of drafts) {
      problems.push(
        ...publicationProblems({ form, entry: draft, language: draft.locale, source }),
        ...draftRelations(form, await targetsOf(strapi, form, titles, draft)),
      );
    }
    if (problems.length > 0) throw refusal(problems);
    for (const draft of drafts) {
      await refuseTakenSlug(strapi, type, draft);
      if ('publishedOn' in form && draft.locale === sourceLanguage && !draft.publishedOn) {
        const data = { publishedOn: publishedOnAtPublication(draft.publishedOn, new Date()) };
        await strapi.db.query(uid).update({ where: { id: draft.id }, data });
      }
    }
    try {
      return await next();
    } catch (error) {
      const slug = text(drafts[0]?.slug);
      throw isSlugConflict(error) ? new ConflictError(takenSlug(form, slug)) : error;
    }
  });
}
