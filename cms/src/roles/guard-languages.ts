import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { languageCodes, sourceLanguage } from 'shared/languages';
import { editorialTypes } from '../content/editorial-types';
import { may, type EntryRight } from './may';
import { personBehind } from './person';

/** By which right an operation is allowed. */
const rights: Readonly<Record<string, EntryRight>> = {
  create: 'create',
  clone: 'create',
  update: 'update',
  discardDraft: 'update',
  delete: 'delete',
  publish: 'publish',
  unpublish: 'publish',
};

/**
 * Keeps everyone to the languages of the role. Strapi looks at the language of what is stored, so it lets a translator
 * make a French entry, or one in a language that is not there yet.
 */
export function guardLanguages(strapi: Core.Strapi): void {
  const types = new Set<string>(editorialTypes(strapi).map(({ uid }) => uid));
  strapi.documents.use(async (operation, next) => {
    const { uid, action, params } = operation;
    const right = rights[action];
    const person = personBehind(strapi);
    if (!types.has(uid) || right === undefined || person === undefined) return next();
    // A copy is made of all languages at once.
    const { locale = action === 'clone' ? '*' : sourceLanguage } = params as { locale?: string | string[] };
    const asked = locale === '*' ? languageCodes : [locale].flat();
    if (asked.some((language) => !may(strapi, person, right, { type: uid, language })))
      throw new errors.ForbiddenError();
    return next();
  });
}
