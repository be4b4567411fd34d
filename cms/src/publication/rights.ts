import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import type { Language } from 'shared/languages';
import { editorialTypes } from '../content/editorial-types';
import { may as mayDo } from '../roles/may';
import { personOf } from '../roles/person';
import { reviewing } from '../roles/table';

const reading = 'plugin::content-manager.explorer.read';
const publishing = 'plugin::content-manager.explorer.publish';

/** What the person behind a request of the admin may do, as the roles of Strapi say. */
export type Rights = {
  mayRead(type: string): boolean;
  /** May save what exists in a language, and so send it for review. */
  mayWrite(type: string, language: Language): boolean;
  mayPublish(type: string): boolean;
  /** May publish every editorial type, and so the site as a whole. */
  readonly mayPublishAll: boolean;
  /** May say that a text is good, or return it. */
  readonly mayReview: boolean;
};

/** What is told whoever may not read a type. */
export const mayNotRead = 'Votre rôle ne permet pas de lire ce type de fiche.';

/** Reads the rights that Strapi's authentication has put into a request; without them there are none. */
export function rightsOf(strapi: Core.Strapi, ctx: Context): Rights {
  const person = personOf(ctx);
  const ability = person?.ability;
  const types = editorialTypes(strapi).map(({ uid }) => uid as string);
  const may = (action: string, type: string): boolean => types.includes(type) && ability?.can(action, type) === true;
  return {
    mayRead: (type) => may(reading, type),
    mayWrite: (type, language) =>
      person !== undefined && types.includes(type) && mayDo(strapi, person, 'update', { type, language }),
    mayPublish: (type) => may(publishing, type),
    mayPublishAll: types.every((type) => may(publishing, type)),
    mayReview: ability?.can(reviewing) === true,
  };
}
