import type { Core } from '@strapi/strapi';

type Users = {
  count(): Promise<number>;
  create(user: Record<string, unknown>): Promise<unknown>;
};
type Roles = { getSuperAdmin(): Promise<{ id: number } | null> };

/** Makes the account of CMS_ADMIN_EMAIL and CMS_ADMIN_PASSWORD while there is no administrator at all. */
export async function createFirstAdministrator(strapi: Core.Strapi): Promise<void> {
  const email = process.env.CMS_ADMIN_EMAIL?.toLowerCase();
  const password = process.env.CMS_ADMIN_PASSWORD;
  const users = strapi.service('admin::user') as unknown as Users;
  if (!email || !password || (await users.count()) > 0) return;
  const role = await (strapi.service('admin::role') as unknown as Roles).getSuperAdmin();
  if (role === null) throw new Error('Le rôle d’administration de Strapi est absent de la base de données.');
  await users.create({
    email,
    password,
    firstname: 'Administration',
    lastname: 'du site',
    preferedLanguage: 'fr',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
}
