import type { Core } from '@strapi/strapi';
import { sourceLanguage, type Language } from 'shared/languages';
import { todayInMorocco } from 'shared/today';
import { isEmpty, text, type Entry, type Form } from '../content/form';
import type { FormedType, Titles } from '../content/forms';
import { correctionLost, droppedCorrections } from '../rules/correction';
import { draftRelations, linksOf as relationsOf } from '../rules/draft-relation';
import type { Problem } from '../rules/problem';
import { publicationProblems } from '../rules/publication';
import { publishedAmong, rowsOf, type Row } from '../rules/rows';
import { dataToStore } from '../rules/save';
import { isSlugTaken } from '../rules/publish';
import { takenSlug } from '../rules/slug';
import { sourceFirst } from '../rules/source-first';
import { addressesOf } from './addresses';
import { adviceOn } from './advice';
import type { Check, ChecksReply } from './checks-reply';
import type { Elsewhere } from './elsewhere';
import type { Advice } from './finding';
import { linksOf } from './links';
import { entryOnScreen, fileIdsIn, withFiles } from './on-screen';
import { isOfSite, targetsOf } from './targets';
import { translationAdvice } from './translations';

/** What the officer has before him: an entry's values on screen, in a language; a new entry has no document yet. */
export type Asked = { readonly documentId?: string; readonly language: Language; readonly values: Entry };

function labelsAlong(form: Form, path: readonly string[]): string[] {
  const [name = '', ...rest] = path;
  const field = form[name];
  if (field === undefined) return [];
  return [field.label, ...(field.form === undefined ? [] : labelsAlong(field.form, field.many ? rest.slice(1) : rest))];
}

function checkOf(form: Form, { path, message }: Problem | Advice): Check {
  return { field: path.join('.'), labels: labelsAlong(form, path), message };
}

async function filesOf(strapi: Core.Strapi, form: Form, entry: Entry): Promise<ReadonlyMap<unknown, Entry>> {
  const ids = fileIdsIn(form, entry);
  if (ids.length === 0) return new Map();
  const files = (await strapi.db.query('plugin::upload.file').findMany({ where: { id: { $in: ids } } })) as Entry[];
  return new Map(files.map((file) => [file.id, file]));
}

/** Looks at an entry as it stands on screen: by the rules of publication, and as a good editor would. Writes nothing. */
export async function checkEntry(
  strapi: Core.Strapi,
  elsewhere: Elsewhere,
  { type, titles }: { readonly type: FormedType; readonly titles: Titles },
  { documentId, language, values }: Asked,
  now: Date,
): Promise<ChecksReply> {
  const { form, uid } = type;
  const rows = documentId === undefined ? [] : await rowsOf(strapi, type, titles, documentId);
  const inLanguage = (row: Row): boolean => row.locale === language;
  const drafts = rows.filter(({ publishedAt }) => isEmpty(publishedAt));
  const published = rows.filter(({ publishedAt }) => !isEmpty(publishedAt));
  const stored = drafts.find(inLanguage);

  const given = entryOnScreen(form, values, stored ?? {});
  const sourceDraft = drafts.find(({ locale }) => locale === sourceLanguage);
  const filled = { ...given, ...dataToStore(form, given, language, stored, sourceDraft) };
  const entry = withFiles(form, filled, await filesOf(strapi, form, filled));
  const sourceOnline = published.find(({ locale }) => locale === sourceLanguage);
  // A translation that is written before the French is online is looked at beside what the French will be.
  const source = language === sourceLanguage ? entry : (sourceOnline ?? sourceDraft);
  const online = published.map(({ locale }) => locale).filter((code) => code !== language);
  const today = todayInMorocco(now);

  const relations = relationsOf(form, entry, titles);
  const slug = 'slug' in form ? text(entry.slug) : '';
  const place = { uid, slug, language, ...(documentId === undefined ? {} : { documentId }) };
  const taken = slug !== '' && (await isSlugTaken(strapi, place));
  const obstacles = [
    ...(sourceOnline === undefined && source !== undefined
      ? sourceFirst({ form, entry, language, source: undefined })
      : []),
    ...publicationProblems({ form, entry, language, source }, { today, online }),
    ...draftRelations(relations, await publishedAmong(strapi, relations, language)),
    ...(taken ? [takenSlug(form, slug)] : []),
  ];
  const lost = droppedCorrections(published.find(inLanguage) ?? {}, entry);

  const seen = { form, entry, language };
  // What other sites answer is asked for links of texts alone.
  const own = addressesOf(seen).filter(({ href }) => isOfSite(href));
  const hrefs = [...linksOf(seen).map(({ link }) => link.href), ...own.map(({ href }) => href)];
  const { targets, pending } = await targetsOf(strapi, elsewhere, hrefs, language);
  const around = { today, isOnline: published.some(inLanguage), targetOf: (href: string) => targets.get(href) };
  const advice = [
    ...lost.map((which) => ({ path: ['corrections'], message: correctionLost(which) })),
    ...(await translationAdvice(strapi, type, documentId, language)),
    ...adviceOn(seen, around),
  ];
  return {
    obstacles: obstacles.map((one) => checkOf(form, one)),
    advice: advice.map((one) => checkOf(form, one)),
    pending,
  };
}
