import type { Core } from '@strapi/strapi';

/** Takes the accounts of site visitors out of the content screens: the site has none, and the officer would look for them. */
export function hideMembers(strapi: Core.Strapi): void {
  const members = strapi.contentType('plugin::users-permissions.user') as { pluginOptions?: Record<string, unknown> };
  members.pluginOptions = {
    ...members.pluginOptions,
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  };
}
