import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type CustomRecord, type PagefindIndex } from 'pagefind';
import { languageCodes, type Language } from 'shared/languages';
import { searchIndexPath, searchRecordsPath } from 'shared/paths';
import { searchRecord, type SearchRecord } from 'shared/search-record';
import { indexTerms, wholeForms } from 'shared/search-terms';
import { z } from 'zod';
import { Failure } from '../command/failure.ts';
import { filesBelow, hashOf } from '../disk/hash-files.ts';

/** What readers fetch; Pagefind's own interfaces, its worker and its engine for other languages stay out. */
const served = new RegExp(
  `^(?:pagefind\\.js|pagefind-entry\\.json|wasm\\.(?:${languageCodes.join('|')})\\.pagefind|.+\\.pf_\\w+)$`,
);

/**
 * How many records Pagefind's program is handed at once, which takes them in this order: while it reads some, the next ones
 * are prepared here. At 3,000 records that takes a quarter off the whole index.
 */
const handed = 50;

/** The list of the indexes, which a page asks for first. */
const list = 'pagefind-entry.json';
const listOf = z.looseObject({ languages: z.record(z.string(), z.unknown()) });

/** The files of an index by their paths in its folder. */
type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Makes the index of the search from the records that the site was built with, and takes these out of the folder: the
 * index holds them. Pagefind keeps one index a language and a page asks for its own. Nothing but this folder is read.
 * @param kept a folder in which the index of each language stays: one whose records are the same is not made again.
 */
export async function indexForSearch(dist: string, kept?: string): Promise<void> {
  const folder = join(dist, searchIndexPath);
  const lists: z.infer<typeof listOf>[] = [];
  try {
    for (const language of languageCodes) {
      const path = join(dist, searchRecordsPath(language));
      const records = recordsIn(path);
      const make = async (): Promise<Files> => await indexOf(records, language);
      const files =
        kept === undefined
          ? await make()
          : await keptIndex(kept, `${language}-${hashOf(JSON.stringify(records))}`, make);
      writeFiles(files, folder);
      lists.push(listOf.parse(JSON.parse(readFileSync(join(folder, list), 'utf8'))));
      rmSync(path, { recursive: true });
    }
  } finally {
    await close();
  }
  const languages = Object.assign({}, ...lists.map((one) => one.languages)) as unknown;
  writeFileSync(join(folder, list), JSON.stringify({ ...lists[0], languages }));
}

/** The records in a folder, whatever parts they come in, by the paths of their pages. */
function recordsIn(folder: string): readonly SearchRecord[] {
  return filesBelow(folder)
    .flatMap((path) => searchRecord.array().parse(JSON.parse(readFileSync(join(folder, path), 'utf8'))))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function indexOf(all: readonly SearchRecord[], language: Language): Promise<Files> {
  const index = await openIndex();
  for (let from = 0; from < all.length; from += handed) {
    const some = all.slice(from, from + handed).map((record) => indexed(record, language));
    for (const answer of await Promise.all(some.map((record) => index.addCustomRecord(record)))) refuse(answer);
  }
  const written = await index.getFiles();
  refuse(written);
  await index.deleteIndex();
  return new Map(written.files.filter(({ path }) => served.test(path)).map(({ path, content }) => [path, content]));
}

/** The index of a name that is kept in a folder; made and kept there, in place of the language's last one, where it is not. */
async function keptIndex(kept: string, name: string, make: () => Promise<Files>): Promise<Files> {
  const folder = join(kept, name);
  if (existsSync(folder))
    return new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path))] as const));
  const files = await make();
  const [language = ''] = name.split('-');
  for (const last of globSync(`${language}-*`, { cwd: kept })) rmSync(join(kept, last), { recursive: true });
  const draft = join(kept, 'draft');
  rmSync(draft, { recursive: true, force: true });
  writeFiles(files, draft);
  renameSync(draft, folder);
  return files;
}

function writeFiles(files: Files, folder: string): void {
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Pagefind reads no attributes from pages: they stay as light as they are, and templates free to change. */
function indexed(
  { path, title, summary, text, names, kind, cities, year }: SearchRecord,
  language: Language,
): CustomRecord {
  return {
    url: path,
    language,
    content: text === '' ? summary : text,
    meta: {
      title,
      summary,
      // Never shown: what the page is found by beside its own words (the weights stand in site/src/search/engine.ts).
      heading: indexTerms(title).join(' '),
      names: indexTerms(names.join(' ')).join(' '),
      terms: indexTerms(`${summary} ${text}`).join(' '),
      whole: wholeForms(`${title} ${names.join(' ')}`).join(' '),
    },
    filters: { kind: [kind], city: cities, year: year === undefined ? [] : [year] },
  };
}

async function openIndex(): Promise<PagefindIndex> {
  const made = await createIndex().catch((error: unknown) => {
    throw new Failure(
      `L’index de la recherche ne peut pas être fait : Pagefind n’a pas de programme pour ${process.platform}-${process.arch}, ou npm ne l’a pas installé (paquet @pagefind/${process.platform}-${process.arch}). Relancez « npm ci » sur Linux ou macOS, x64 ou arm64.`,
      { cause: error },
    );
  });
  refuse(made);
  if (made.index === undefined) throw new Failure('L’index de la recherche ne peut pas être fait.');
  return made.index;
}

function refuse({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Failure(`L’index de la recherche ne peut pas être fait : ${errors.join(' ; ')}`);
}
