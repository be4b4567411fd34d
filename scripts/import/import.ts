import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contracts, type ContentType } from 'shared/generated/index';
import { formerAddress } from 'shared/former-address';
import { sourceLanguage } from 'shared/languages';
import { Failure } from '../command/failure.ts';
import { contentFolder } from '../pull/folder.ts';
import { isSeeded, seed } from '../seed/seed.ts';

/** Where the CMS keeps the addresses that documents have left, a row each. */
const addressTable = 'former_addresses';

/** What the CMS counts by itself, and takes from nobody: calendars that are subscribed to know it of each event. */
const revision = z.object({ revision: z.number().optional(), revisedOn: z.string().optional() });

/**
 * Fills a CMS that has no content with an exported folder, as the seed does with the plan, and publishes it. Gives the number
 * of entries that were published. A Failure where there is content.
 */
export async function importContent(strapi: Core.Strapi, folder: string, say: (line: string) => void): Promise<number> {
  await requireNoContent(strapi);
  const published = await seed(strapi, folder, say);
  await takeRevisions(strapi, folder);
  await takeFormerAddresses(strapi, folder);
  return published;
}

async function requireNoContent(strapi: Core.Strapi): Promise<void> {
  const uids = [...(Object.keys(contracts) as ContentType[]).map(uidOf), 'plugin::upload.file' as const];
  const counts = await Promise.all(uids.map((uid) => strapi.db.query(uid).count()));
  if (!(await isSeeded(strapi)) && counts.every((count) => count === 0)) return;
  throw new Failure(
    'Ce CMS a déjà un contenu, que l’import ne remplace pas\u00a0: donnez un dossier vide dans VAR_DIR, ou l’adresse d’une base vide dans DATABASE_URL.',
  );
}

const uidOf = (type: ContentType) => `api::${type}.${type}` as const;

async function takeRevisions(strapi: Core.Strapi, folder: string): Promise<void> {
  for (const { id, language, attributes } of await contentFolder(folder).entries(contracts.event)) {
    const data = revision.parse(attributes);
    if (language !== sourceLanguage || data.revision === undefined) continue;
    await strapi.db.query(uidOf('event')).updateMany({ where: { documentId: id, locale: language }, data });
  }
}

async function takeFormerAddresses(strapi: Core.Strapi, folder: string): Promise<void> {
  for (const { type, id, value } of (await contentFolder(folder).former?.()) ?? []) {
    const { kind, language, slug, on, ...more } = formerAddress.parse(value);
    const row = { type: `api::${type}.${type}`, document_id: id, language, slug, kind, since: on, ...more };
    await strapi.db.getConnection(addressTable).insert(row);
  }
}
