import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Contract } from 'shared/contract';
import { contracts } from 'shared/generated/index';
import { sourceLanguage } from 'shared/languages';
import { Failure } from '../command/failure.ts';
import { formerAddressesFile } from '../pull/folder.ts';
import { NotFound } from '../pull/request.ts';
import type { RawEntry, Source } from '../pull/source.ts';
import { explanation } from './explanation.ts';
import { placesIn, readable, type PlaceOf } from './readable.ts';

export type Exported = {
  /** How many documents were written. */
  readonly documents: number;
  readonly media: number;
  /** Addresses behind which no file is. */
  readonly missing: readonly string[];
};

/**
 * Writes all that a source has into a new folder, as files that people and `contentFolder` read: the snapshot that is pulled
 * from it is the same. A Failure where the folder is there already; after any failure there is none.
 */
export async function exportContent(source: Source, folder: string): Promise<Exported> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Failure(`Le dossier ${folder} n’est pas vide\u00a0: choisissez-en un autre, ou videz-le.`);
  mkdirSync(dirname(folder), { recursive: true });
  const draft = `${folder}.part`;
  rmSync(draft, { recursive: true, force: true });
  try {
    const exported = await write(source, draft);
    renameSync(draft, folder);
    return exported;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function write(source: Source, folder: string): Promise<Exported> {
  const { placeOf, places } = placesIn('media');
  const documents = new Set<string>();
  for (const contract of Object.values<Contract>(contracts))
    for (const entry of await source.entries(contract)) {
      documents.add(`${contract.type}/${entry.id}`);
      for (const [name, text] of filesOf(contract, entry, placeOf))
        put(join(folder, contract.type, entry.id, name), text);
    }
  const former = (await source.former?.()) ?? [];
  if (former.length > 0) put(join(folder, formerAddressesFile), json(former));
  const missing: string[] = [];
  for (const [url, place] of places) {
    const bytes = await source.media(url).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined;
      throw error;
    });
    if (bytes === undefined) missing.push(url);
    else put(join(folder, place), bytes);
  }
  put(join(folder, 'LISEZMOI.md'), explanation);
  return { documents: documents.size, media: places.size - missing.length, missing };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files of an entry in one language; the source language's has the facts too. */
function filesOf(contract: Contract, { language, attributes }: RawEntry, placeOf: PlaceOf): [string, string][] {
  const words = `${language}.md`;
  const text = markdown(contract, readable(contract.fields, attributes, 'words', placeOf));
  if (language !== sourceLanguage) return [[words, text]];
  return [
    ['facts.json', json(readable(contract.fields, attributes, 'facts', placeOf))],
    [words, text],
  ];
}

/** Words as YAML front matter, and the type's main Markdown field below it. */
function markdown({ fields }: Contract, words: Readonly<Record<string, unknown>>): string {
  const main = Object.entries(fields).find(([, field]) => field.kind === 'markdown')?.[0] ?? '';
  const { [main]: body, ...others } = words;
  const head = stringify(others, { lineWidth: 0 });
  return `---\n${head}---\n${typeof body === 'string' ? `\n${body.trim()}\n` : ''}`;
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
