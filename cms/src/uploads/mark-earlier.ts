import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { fingerprintOf, hashOf } from './fingerprint';

type Unmarked = { id: number; url: string };

/**
 * Marks the pictures on this machine's disk that came in before pictures were marked, so that one of them is found again. One
 * that cannot be read stays unmarked: the page « Photos et droits » shows it all the same.
 */
export async function markEarlier(strapi: Core.Strapi): Promise<void> {
  const files = strapi.db.getConnection('files');
  const unmarked = (await files
    .clone()
    .whereNull('content_hash')
    .where({ provider: 'local' })
    .whereLike('mime', 'image/%')
    .select('id', 'url')) as Unmarked[];
  for (const { id, url } of unmarked) {
    try {
      const bytes = await readFile(join(strapi.dirs.static.public, url));
      const fingerprint = (await fingerprintOf(bytes)) ?? null;
      await files
        .clone()
        .where({ id })
        .update({ content_hash: hashOf(bytes), fingerprint });
    } catch (error) {
      strapi.log.warn(`L’image ${url} ne peut pas être comparée aux autres : ${String(error)}`);
    }
  }
}
