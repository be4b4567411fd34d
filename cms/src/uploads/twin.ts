import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { quote } from '../rules/problem';

const uid = 'plugin::upload.file';
type Twin = { id: number; name: string; folder: { name: string } | null };

/**
 * Refuses a picture whose very bytes are in the library: two copies would have rights of their own, and of one whose agreement
 * is over the other would stay. One that only looks the same may be meant (another cut, another size) and is let in; the
 * page « Photos et droits » names it.
 */
export async function refuseTwin(
  strapi: Core.Strapi,
  contentHash: string,
  name: string,
  replaced?: unknown,
): Promise<void> {
  const where = { contentHash, ...(replaced === undefined ? {} : { id: { $ne: Number(replaced) } }) };
  const twin = (await strapi.db.query(uid).findOne({ where, populate: { folder: true } })) as Twin | null;
  if (twin === null) return;
  const place = twin.folder === null ? 'à la racine de la médiathèque' : `dans le dossier ${quote(twin.folder.name)}`;
  throw new errors.ValidationError(
    `${quote(name)} est déjà dans la médiathèque\u00a0: c’est ${quote(twin.name)}, ${place}. Choisissez cette image-là\u00a0: son crédit, sa licence et ses accords y sont déjà.`,
  );
}
