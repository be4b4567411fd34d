import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Field, Fields } from 'shared/contract';
import type { Source } from '../pull/source.ts';

type Attributes = Readonly<Record<string, unknown>>;
type Upload = {
  upload(input: {
    data: { fileInfo: object };
    files: { filepath: string; originalFilename: string; size: number };
  }): Promise<[{ id: number }]>;
};

const object = z.record(z.string(), z.unknown());
const file = z.looseObject({ url: z.string(), name: z.string().optional(), focalPoint: z.unknown().optional() });

/** What the library says of a file's rights. */
const rights = ['credit', 'licence', 'people', 'consentScopes', 'consentUntil'];

/** Gives the number, in the library, of a file that an entry of a source names. */
export type NumberOf = (named: unknown) => Promise<number>;

/**
 * Sends each file that entries name to the library, once, by the way that every upload takes: it is judged and written anew
 * there, so a picture in a format with losses has other bytes afterwards.
 */
export function libraryOf(strapi: Core.Strapi, source: Source): NumberOf {
  const sent = new Map<string, Promise<number>>();
  return (named) => {
    const { url, name, focalPoint, ...said } = file.parse(named);
    const number = sent.get(url) ?? send(strapi, source, url, { name, focalPoint }, said);
    sent.set(url, number);
    return number;
  };
}

async function send(
  strapi: Core.Strapi,
  source: Source,
  url: string,
  fileInfo: object,
  said: Attributes,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'media-'));
  try {
    const filepath = join(folder, 'file');
    await writeFile(filepath, await source.media(url));
    const files = { filepath, originalFilename: basename(url), size: (await stat(filepath)).size };
    const service = strapi.plugin('upload').service('upload') as Upload;
    const [{ id }] = await service.upload({ data: { fileInfo }, files });
    const data = Object.fromEntries(Object.entries(said).filter(([name]) => rights.includes(name)));
    await strapi.db.query('plugin::upload.file').update({ where: { id }, data });
    return id;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** An entry's attributes with the library's numbers where files are named. */
export async function withNumbers(fields: Fields, attributes: Attributes, numberOf: NumberOf): Promise<Attributes> {
  const numbered: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributes))
    numbered[name] = await numberedValue(fields[name], value, numberOf);
  return numbered;
}

async function numberedValue(field: Field | undefined, value: unknown, numberOf: NumberOf): Promise<unknown> {
  if (value === null || value === undefined) return value;
  if (field?.kind === 'media') return await numberOf(value);
  if (field?.kind !== 'component') return value;
  const one = async (part: unknown) => await withNumbers(field.fields, object.parse(part), numberOf);
  if (!field.many) return await one(value);
  const parts: Attributes[] = [];
  for (const part of z.array(z.unknown()).parse(value)) parts.push(await one(part));
  return parts;
}
