import type { Core } from '@strapi/strapi';

/** Leaves the roles of site visitors, signed in or not, without any permission: the CMS speaks to its token only. */
export async function revokePublicPermissions(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('plugin::users-permissions.permission').deleteMany({});
}
