import type { Core } from '@strapi/strapi';

type Advanced = { allow_register: boolean } & Record<string, unknown>;

/** The site has no members: nobody may make an account through the public API. */
export async function closeSelfRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = (await store.get({ key: 'advanced' })) as Advanced | null;
  if (advanced?.allow_register === true) {
    await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
  }
}
