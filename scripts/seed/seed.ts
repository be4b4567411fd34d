import type { Core, UID } from '@strapi/strapi';
import type { Contract } from 'shared/contract';
import { contracts } from 'shared/generated/index';
import { Failure } from '../command/failure.ts';
import { contentFolder } from '../pull/folder.ts';
import type { RawEntry } from '../pull/source.ts';
import { libraryOf, withNumbers, type NumberOf } from './library.ts';
import { seedOrder } from './order.ts';

/** Where Strapi remembers that the plan was seeded: what editors change or delete afterwards stays so. */
const marker = { type: 'core', name: 'seed', key: 'plan' };

/** Tells whether a CMS was ever seeded. */
export async function isSeeded(strapi: Core.Strapi): Promise<boolean> {
  return (await strapi.store?.get(marker)) === true;
}

/**
 * Writes a folder of content files into a CMS that was never seeded, through its own document service, and publishes
 * it. A seed that was interrupted goes on where it stopped. Gives the number of entries that it published.
 */
export async function seed(strapi: Core.Strapi, folder: string, say: (line: string) => void): Promise<number> {
  if (await isSeeded(strapi)) return 0;
  const source = contentFolder(folder);
  const numberOf = libraryOf(strapi, source);
  let published = 0;
  for (const type of seedOrder()) {
    const entries = await source.entries(contracts[type]);
    for (const entry of entries) {
      published += await seedEntry(strapi, contracts[type], entry, numberOf).catch((error: unknown) => {
        throw refused(`${type}/${entry.id}/${entry.language}.md`, error);
      });
    }
    say(`${type} : ${entries.length}`);
  }
  await strapi.store?.set({ ...marker, value: true });
  return published;
}

async function seedEntry(
  strapi: Core.Strapi,
  { type, fields }: Contract,
  entry: RawEntry,
  numberOf: NumberOf,
): Promise<number> {
  const documents = strapi.documents(`api::${type}.${type}` as UID.ContentType);
  const { id: documentId, language: locale } = entry;
  if ((await documents.findOne({ documentId, locale, status: 'published' })) !== null) return 0;
  const data = await withNumbers(fields, entry.attributes, numberOf);
  if ((await documents.findOne({ documentId })) === null)
    await documents.create({ data: { ...data, documentId }, locale });
  else await documents.update({ documentId, locale, data });
  await documents.publish({ documentId, locale });
  return 1;
}

/** What the CMS's rules say against an entry is for a person; anything else is a bug, which keeps its stack. */
function refused(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !/^(Validation|Application|Conflict|NotFound)Error$/.test(error.name)) return error;
  return new Failure(
    `${file}\u00a0: le CMS refuse cette fiche (${error.message}). Corrigez le fichier, puis recommencez dans un CMS vide.`,
    { cause: error },
  );
}
