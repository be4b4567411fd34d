import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { editorialTypes } from '../content/editorial-types';

type Ability = { can(action: string, subject: string): boolean };

const reading = 'plugin::content-manager.explorer.read';
const publishing = 'plugin::content-manager.explorer.publish';

/** What the person behind a request of the admin may do, as the roles of Strapi say. */
export type Rights = {
  mayRead(type: string): boolean;
  mayPublish(type: string): boolean;
  /** May publish every editorial type, and so the site as a whole. */
  readonly mayPublishAll: boolean;
};

/** Reads the rights that Strapi's authentication has put into a request; without them there are none. */
export function rightsOf(strapi: Core.Strapi, { state }: Context): Rights {
  const { userAbility: ability } = state as { userAbility?: Ability };
  const types = editorialTypes(strapi).map(({ uid }) => uid as string);
  const may = (action: string, type: string): boolean => types.includes(type) && ability?.can(action, type) === true;
  return {
    mayRead: (type) => may(reading, type),
    mayPublish: (type) => may(publishing, type),
    mayPublishAll: types.every((type) => may(publishing, type)),
  };
}
