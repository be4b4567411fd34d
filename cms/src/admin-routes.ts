import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { isLanguage, type Language } from 'shared/languages';

type Route = { method: 'GET' | 'POST'; path: string; handler: (ctx: Context) => Promise<void> };

/** Adds routes that screens of the admin ask, for whoever has signed in; what a person may do there the handler says. */
export function addAdminRoutes(strapi: Core.Strapi, routes: readonly Route[]): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  strapi.server.routes({
    type: 'admin',
    routes: routes.map((route) => ({ ...route, config, info: { type: 'admin' } })),
  });
}

/** The entry and the language that a screen asks about, `?type=…&documentId=…&language=…`; throws where it names none. */
export function entryAsked({ query }: Context): { type: string; documentId: string; language: Language } {
  const { type, documentId, language } = query;
  const named = typeof type === 'string' && typeof documentId === 'string' && typeof language === 'string';
  if (!named || !type || !documentId || !isLanguage(language)) {
    throw new errors.ValidationError('Il faut le type, l’identifiant et la langue d’une fiche.');
  }
  return { type, documentId, language };
}

/** What a body of JSON is; anything at all. */
export function bodyOf({ request }: Context): unknown {
  return (request as { body?: unknown }).body;
}

/** What a body of JSON holds under a name; anything at all. */
export function given(ctx: Context, name: string): unknown {
  const body = bodyOf(ctx);
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
}
