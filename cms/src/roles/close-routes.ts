import type { Core } from '@strapi/strapi';

type Policy = string | { name: string; config: { actions: string[] } };
type Route = { method: string; path: string; config?: { policies?: Policy[] } };

/** Routes of Strapi that anyone may ask who has signed in, and by which right of the administrator they are closed. */
const open = [
  { plugin: 'email', method: 'POST', path: '/', right: 'plugin::email.settings.read' },
  { plugin: 'i18n', method: 'PUT', path: '/settings', right: 'plugin::i18n.locale.update' },
  {
    plugin: 'content-manager',
    method: 'PUT',
    path: '/components/:uid/configuration',
    right: 'plugin::content-manager.components.configure-layout',
  },
] as const;

/**
 * Leaves to the administrator what Strapi lets everyone do: send letters in the CMS's name, and change how languages are
 * handled or how a component's fields are laid out. Throws at the start where a version of Strapi has no such route any more.
 */
export function closeRoutes(strapi: Core.Strapi): void {
  for (const { plugin, method, path, right } of open) {
    const { admin } = strapi.plugin(plugin).routes as { admin?: { routes: Route[] } };
    const route = admin?.routes.find((known) => known.method === method && known.path === path);
    if (route === undefined) throw new Error(`Cette version de Strapi n’a plus ${method} ${path} dans ${plugin}.`);
    const policies = route.config?.policies ?? [];
    route.config = {
      ...route.config,
      policies: [...policies, { name: 'admin::hasPermissions', config: { actions: [right] } }],
    };
  }
}
