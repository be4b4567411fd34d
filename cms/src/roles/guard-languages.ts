import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { languageCodes, sourceLanguage } from 'shared/languages';
import { editorialTypes } from '../content/editorial-types';
import { methodsOf } from '../methods-of';
import { personBehind, type Ability } from './person';

type Checks = Record<'create' | 'update' | 'delete' | 'publish', (entry: { locale: string }) => boolean>;
type Checkers = { create(of: { userAbility: Ability; model: string }): { can: Checks } };

/** By which right an operation is allowed. */
const rights: Readonly<Record<string, keyof Checks>> = {
  create: 'create',
  clone: 'create',
  update: 'update',
  discardDraft: 'update',
  delete: 'delete',
  publish: 'publish',
  unpublish: 'publish',
};

/** Tells whether a person may do to entries of a type, in a language, what a right is about. */
export function mayInLanguage(
  strapi: Core.Strapi,
  { ability, type, language }: { ability: Ability; type: string; language: string },
  right: keyof Checks,
): boolean {
  const service = 'plugin::content-manager.permission-checker';
  const checkers = methodsOf<Checkers>(strapi.plugin('content-manager').service('permission-checker'), service, {
    create: true,
  });
  return checkers.create({ userAbility: ability, model: type }).can[right]({ locale: language });
}

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
    const { ability } = person;
    const refused = asked.some((language) => !mayInLanguage(strapi, { ability, type: uid, language }, right));
    if (refused) throw new errors.ForbiddenError();
    return next();
  });
}
