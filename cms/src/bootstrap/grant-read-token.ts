import type { Core } from '@strapi/strapi';
import { editorialTypes } from '../content/editorial-types';
import { methodsOf } from '../methods-of';

type Attributes = { name: string; description: string; type: 'custom'; lifespan: null; permissions: string[] };
type Tokens = {
  getByName(name: string): Promise<{ id: number } | null>;
  create(attributes: Attributes): Promise<{ id: number }>;
  update(id: number, attributes: Attributes): Promise<unknown>;
  hash(accessKey: string): string;
};

const table = 'admin::api-token';
const service = 'admin::api-token-content-api';
const name = 'Construction du site';
const description = 'Lit ce qui est publié. Refait à chaque démarrage depuis CMS_READ_TOKEN.';

/** What Strapi makes by itself at the first start: nobody asked for a token that may change everything. */
const unasked = {
  name: { $in: ['Read Only', 'Full Access'] },
  description: { $startsWith: 'A default API token with' },
};

/** May list and read every editorial type, and nothing else. */
function readingPermissions(strapi: Core.Strapi): string[] {
  return editorialTypes(strapi).flatMap(({ uid, kind }) =>
    kind === 'singleType' ? [`${uid}.find`] : [`${uid}.find`, `${uid}.findOne`],
  );
}

/**
 * Makes CMS_READ_TOKEN the one token with which the site's build reads. Strapi's service draws its own key, so the
 * hash of ours is put in its place; the readable copy is dropped, for nobody needs to see it in the admin.
 */
export async function grantReadToken(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query(table).deleteMany({ where: unasked });
  const key = process.env.CMS_READ_TOKEN;
  if (!key) {
    strapi.log.warn('CMS_READ_TOKEN est vide : la construction du site ne pourra pas lire le CMS.');
    return;
  }
  const tokens = methodsOf<Tokens>(strapi.service(service), service, {
    getByName: true,
    create: true,
    update: true,
    hash: true,
  });
  const attributes: Attributes = {
    name,
    description,
    type: 'custom',
    lifespan: null,
    permissions: readingPermissions(strapi),
  };
  const existing = await tokens.getByName(name);
  if (existing !== null) await tokens.update(existing.id, attributes);
  const { id } = existing ?? (await tokens.create(attributes));
  await strapi.db.query(table).update({ where: { id }, data: { accessKey: tokens.hash(key), encryptedKey: null } });
}
