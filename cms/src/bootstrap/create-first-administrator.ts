import type { Core } from '@strapi/strapi';
import { methodsOf } from '../methods-of';

type Users = {
  count(): Promise<number>;
  create(user: Record<string, unknown>): Promise<unknown>;
};
type Roles = { getSuperAdmin(): Promise<{ id: number } | null> };

/** Makes the account of CMS_ADMIN_EMAIL and CMS_ADMIN_PASSWORD while there is no administrator at all. */
export async function createFirstAdministrator(strapi: Core.Strapi): Promise<void> {
  const email = process.env.CMS_ADMIN_EMAIL?.toLowerCase();
  const password = process.env.CMS_ADMIN_PASSWORD;
  const users = methodsOf<Users>(strapi.service('admin::user'), 'admin::user', { count: true, create: true });
  if (!email || !password || (await users.count()) > 0) return;
  const roles = methodsOf<Roles>(strapi.service('admin::role'), 'admin::role', { getSuperAdmin: true });
  const role = await roles.getSuperAdmin();
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
