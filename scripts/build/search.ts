import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type CustomRecord, type PagefindIndex } from 'pagefind';
import { languageCodes, type Language } from 'shared/languages';
import { searchIndexPath, searchRecordsPath } from 'shared/paths';
import { searchRecord, type SearchRecord } from 'shared/search-record';
import { indexTerms, wholeForms } from 'shared/search-terms';
import { Failure } from '../command/failure.ts';

/** What readers fetch; Pagefind's own interfaces, its worker and its engine for other languages stay out. */
const served = new RegExp(
  `^(?:pagefind\\.js|pagefind-entry\\.json|wasm\\.(?:${languageCodes.join('|')})\\.pagefind|.+\\.pf_\\w+)$`,
);

/**
 * How many records Pagefind's program is handed at once, which takes them in this order: while it reads some, the next ones
 * are prepared here. At 3,000 records that takes a quarter off the whole index.
 */
const handed = 50;

/**
 * Makes the index of the search from the records that the site was built with, and takes these out of the folder: the
 * index holds them. Pagefind keeps one index a language and a page asks for its own. Nothing but this folder is read.
 */
export async function indexForSearch(dist: string): Promise<void> {
  try {
    const index = await openIndex();
    for (const language of languageCodes) {
      const records = join(dist, searchRecordsPath(language));
      const all = searchRecord.array().parse(JSON.parse(readFileSync(records, 'utf8')));
      for (let from = 0; from < all.length; from += handed) {
        const some = all.slice(from, from + handed).map((record) => indexed(record, language));
        for (const answer of await Promise.all(some.map((record) => index.addCustomRecord(record)))) refuse(answer);
      }
      rmSync(records);
    }
    const written = await index.getFiles();
    refuse(written);
    for (const { path, content } of written.files.filter((file) => served.test(file.path))) {
      const file = join(dist, searchIndexPath, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  } finally {
    await close();
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
