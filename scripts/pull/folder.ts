import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Contract } from 'shared/contract';
import { languageCodes, sourceLanguage, type Language } from 'shared/languages';
import { Failure } from '../command/failure.ts';
import { NotFound } from './request.ts';
import type { RawAddress, RawEntry, Source } from './source.ts';

type Attributes = Readonly<Record<string, unknown>>;
const attributes = z.record(z.string(), z.unknown());
const formerAddresses = z.array(z.object({ type: z.string(), id: z.string(), value: attributes }));

/** Where the addresses stand that documents have left, in a folder that has any. */
export const formerAddressesFile = 'former-addresses.json';

/** A folder of content files as a source: `<type>/<id>/facts.json` and a Markdown file for each language. */
export function contentFolder(folder: string): Source {
  if (!existsSync(folder)) throw new Failure(`Le dossier ${folder} n’existe pas.`);
  return {
    entries: (contract, ids) => Promise.resolve(readType(folder, contract, ids)),
    former: (ids) => Promise.resolve(readFormer(join(folder, formerAddressesFile), ids)),
    media: async (path) => await readMedia(join(folder, path)),
  };
}

function readFormer(path: string, ids?: readonly string[]): RawAddress[] {
  if (!existsSync(path)) return [];
  const all = formerAddresses.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!all.success) throw new Failure(`${path} : ce n’est pas une liste d’anciennes adresses.`);
  return all.data.filter(({ id }) => ids?.includes(id) ?? true);
}

async function readMedia(path: string): Promise<Buffer> {
  if (!existsSync(path)) throw new NotFound(`Le fichier ${path} n’existe pas.`);
  return await readFile(path);
}

function readType(folder: string, contract: Contract, ids?: readonly string[]): RawEntry[] {
  const typeFolder = join(folder, contract.type);
  if (!existsSync(typeFolder)) return [];
  return readdirSync(typeFolder)
    .filter((id) => ids?.includes(id) ?? true)
    .sort()
    .flatMap((id) => readEntry(join(typeFolder, id), id, contract));
}

/** The files of an entry are read when somebody asks for what they say: all at once they would fill the memory. */
function readEntry(folder: string, id: string, contract: Contract): RawEntry[] {
  return languageCodes
    .filter((language) => existsSync(join(folder, `${language}.md`)))
    .map((language) => {
      let read: Attributes | undefined;
      return {
        ...{ id, language },
        get attributes() {
          return (read ??= readAttributes(folder, language, contract));
        },
      };
    });
}

/** The facts are laid into the source language, where the CMS holds them too. */
function readAttributes(folder: string, language: Language, contract: Contract): Attributes {
  const words = readWords(join(folder, `${language}.md`), contract);
  if (language !== sourceLanguage) return words;
  const factsFile = join(folder, 'facts.json');
  return existsSync(factsFile) ? laid(words, attributes.parse(JSON.parse(readFileSync(factsFile, 'utf8')))) : words;
}

/** What stands below the front matter is the type's main Markdown field. */
function readWords(path: string, contract: Contract): Attributes {
  const match = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(readFileSync(path, 'utf8'));
  if (match === null) throw new Failure(`${path} : l’en-tête YAML entre deux lignes « --- » manque.`);
  // V8 keeps a whole text for a word that was cut out of it: a copy is of the word alone.
  const words = attributes.parse(structuredClone(parse(match[1] ?? '')));
  const body = (match[2] ?? '').trim();
  if (body === '') return words;
  const main = Object.entries(contract.fields).find(([, field]) => field.kind === 'markdown')?.[0];
  if (main === undefined) throw new Failure(`${path} : le type « ${contract.type} » n’a pas de texte sous l’en-tête.`);
  return { ...words, [main]: body };
}

/** Joins words and facts, also inside a component that holds both (an image's alternative text and its file). */
function laid(words: Attributes, facts: Attributes): Attributes {
  const joined: Record<string, unknown> = { ...words };
  for (const [name, fact] of Object.entries(facts)) {
    const inner = attributes.safeParse(words[name]);
    const factual = attributes.safeParse(fact);
    joined[name] = inner.success && factual.success ? laid(inner.data, factual.data) : fact;
  }
  return joined;
}
