import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { isLanguage, type Language } from 'shared/languages';
import { formedTypes, titlesOf, type FormedType } from '../content/forms';
import { languagesAsked } from '../content/languages-asked';
import { personBehind } from '../roles/person';
import { draftsOf, type Draft } from '../versions/drafts';
import { forgetSteps, lastStep, recordStep } from './steps';
import type { StepRow } from './table';

type Params = { documentId?: string; locale?: unknown };
type Made = { documentId: string; entries?: readonly { documentId: string; locale: string }[] };

/** An entry in a language before an operation; `own` where the person wrote last, so that no other save could matter. */
type Before = { language: Language; last: StepRow | undefined; own: boolean; draft: Draft | undefined };

/**
 * Writes down who changes a text, so that what was read is what is published: a text that is changed after somebody
 * read it is being written again. « Publier » saves what stands in the form, and who publishes has not written for it;
 * so what is stored is compared. Seeds and scripts leave no step where there is none.
 */
export function followChanges(strapi: Core.Strapi): void {
  const types = formedTypes(strapi);
  const titles = titlesOf(types);

  async function draftOf(type: FormedType, documentId: string, language: Language): Promise<Draft | undefined> {
    const [draft] = await draftsOf(strapi, type, titles, documentId, [language]);
    return draft;
  }

  async function follow<Result>(type: FormedType, params: Params, next: () => Promise<Result>): Promise<Result> {
    const { documentId = '' } = params;
    const person = personBehind(strapi);
    const before: Before[] = [];
    for (const language of languagesAsked(params.locale)) {
      const last = await lastStep(strapi, { type: type.uid, documentId, language });
      if (person === undefined && last === undefined) continue;
      const own = last?.step === 'changed' && last.person_id === person?.id;
      before.push({
        language,
        last,
        own,
        draft: own ? undefined : await draftOf(type, documentId, language),
      });
    }
    const result = await next();
    for (const { language, last, own, draft } of before) {
      const place = { type: type.uid, documentId, language };
      const now = own ? last : await draftOf(type, documentId, language);
      if (now === undefined || ('content' in now && isDeepStrictEqual(now.content, draft?.content))) continue;
      await recordStep(strapi, place, { step: 'changed', title: now.title, person, last }, new Date());
    }
    return result;
  }

  async function followMaking<Result>(type: FormedType, params: Params, next: () => Promise<Result>): Promise<Result> {
    const result = await next();
    const made = result as Made | null;
    const person = personBehind(strapi);
    if (made === null || person === undefined) return result;
    const { documentId } = made;
    const languages = made.entries?.map(({ locale }) => locale).filter(isLanguage) ?? languagesAsked(params.locale);
    for (const language of languages) {
      const draft = await draftOf(type, documentId, language);
      const place = { type: type.uid, documentId, language };
      const title = draft?.title ?? '';
      await recordStep(strapi, place, { step: 'changed', title, person, last: undefined }, new Date());
    }
    return result;
  }

  async function forget<Result>(type: FormedType, params: Params, next: () => Promise<Result>): Promise<Result> {
    const result = await next();
    const { documentId } = params;
    if (documentId === undefined) return result;
    for (const language of languagesAsked(params.locale))
      await forgetSteps(strapi, { type: type.uid, documentId, language });
    return result;
  }

  strapi.documents.use(async ({ uid, action, params }, next) => {
    const type = types.get(uid);
    if (type === undefined) return next();
    const given = params as Params;
    const act = async () => next();
    switch (action) {
      case 'update':
      case 'discardDraft':
        return strapi.db.transaction(async () => follow(type, given, act));
      case 'create':
      case 'clone':
        return strapi.db.transaction(async () => followMaking(type, given, act));
      case 'delete':
        return strapi.db.transaction(async () => forget(type, given, act));
      default:
        return next();
    }
  });
}
