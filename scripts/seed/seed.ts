import type { Core, UID } from '@strapi/strapi';
import { contracts } from 'shared/generated/index';
import { contentFolder } from '../pull/folder.ts';
import type { RawEntry } from '../pull/source.ts';
import { seedOrder } from './order.ts';

/** Where Strapi remembers that the plan was seeded: what editors change or delete afterwards stays so. */
const marker = { type: 'core', name: 'seed', key: 'plan' };

/**
 * Writes a folder of content files into a CMS that was never seeded, through its own document service, and publishes
 * it. A seed that was interrupted goes on where it stopped. Gives the number of entries that it published.
 */
export async function seed(strapi: Core.Strapi, folder: string, say: (line: string) => void): Promise<number> {
  if ((await strapi.store?.get(marker)) === true) return 0;
  const source = contentFolder(folder);
  let published = 0;
  for (const type of seedOrder()) {
    const entries = await source.entries(contracts[type]);
    for (const entry of entries) published += await seedEntry(strapi, `api::${type}.${type}`, entry);
    say(`${type} : ${entries.length}`);
  }
  await strapi.store?.set({ ...marker, value: true });
  return published;
}

async function seedEntry(strapi: Core.Strapi, uid: UID.ContentType, entry: RawEntry): Promise<number> {
  const documents = strapi.documents(uid);
  const { id: documentId, language: locale } = entry;
  if ((await documents.findOne({ documentId, locale, status: 'published' })) !== null) return 0;
  const data = { ...entry.attributes };
  if ((await documents.findOne({ documentId })) === null)
    await documents.create({ data: { ...data, documentId }, locale });
  else await documents.update({ documentId, locale, data });
  await documents.publish({ documentId, locale });
  return 1;
}
