import pLimit from 'p-limit';
import { contracts, type ContentType } from 'shared/generated/index';
import { languageCodes } from 'shared/languages';
import { Failure } from '../command/failure.ts';
import { Assembly, type Content, type Documents } from './assembly.ts';
import { contentTypes, isAddressed, keyOf, partsOf, type DocumentKey } from './key.ts';
import { bareDocument, readDocument, type Document } from './document.ts';
import { filesOf } from './files.ts';
import { ofUnknownType, withFormer } from './former.ts';
import { MarkdownThread } from './markdown-thread.ts';
import type { MediaStore } from './media.ts';
import { lineOf } from './report.ts';
import type { RawAddress, RawEntry, Source } from './source.ts';

/**
 * Takes everything from a source across the border: facts joined to words, text cleaned, Markdown rendered, media
 * checked, every entry validated, and put together. What is unfit is left out with a finding.
 * @param site what canonical addresses begin with.
 */
export async function crossBorder(
  source: Source,
  media: MediaStore,
  site: string,
  passedOver?: Reading['passedOver'],
): Promise<Assembly> {
  const assembly = new Assembly(site);
  assembly.apply(await readDocuments(source, media, passedOver === undefined ? {} : { passedOver }));
  return assembly;
}

/** How many documents are read together, while another thread renders texts of theirs. */
const mostUnderway = 600;

/** What of a source is read, and in which form what came of it is held. */
type Reading = {
  /** The documents that are asked for, gone ones among them; all of them where it is absent. */
  readonly keys?: ReadonlySet<DocumentKey>;
  readonly hold?: (document: Document) => Document;
  /** Told of what belongs to no document of the site, a French line each. */
  readonly passedOver?: (line: string) => void;
};

/** Takes documents from a source across the border. */
export async function readDocuments(
  source: Source,
  media: MediaStore,
  { keys, hold = (document) => document, passedOver = () => undefined }: Reading = {},
): Promise<Documents> {
  const documents = new Map<DocumentKey, Document | undefined>([...(keys ?? [])].map((key) => [key, undefined]));
  const [markdown, underway, inTurn] = [new MarkdownThread(), pLimit(mostUnderway), pLimit(1)];
  const files = filesOf(source, media, inTurn);
  const formerly = formerIn(source, keys, passedOver);
  try {
    for (const type of contentTypes) {
      const ids = keys === undefined ? undefined : idsIn(keys, type);
      if (ids?.length === 0) continue;
      const reading = source.entries(contracts[type], ids).then((raws) => Map.groupBy(raws, (raw: RawEntry) => raw.id));
      const [byId, former] = await Promise.all([reading, formerly]);
      await underway.map(byId, async ([id, raws]) => {
        const key = keyOf(type, id);
        // What came in is not held beside what came of it.
        byId.delete(id);
        // In the order in which they came, whichever is ready first.
        documents.set(key, undefined);
        const document = await readDocument(type, id, raws, files, markdown.render);
        documents.set(key, hold(withFormer(document, former.get(key))));
      });
    }
  } finally {
    // Where one has failed, nobody waits for the others.
    for (const queue of [underway, inTurn]) queue.clearQueue();
    await markdown.end();
  }
  // Of what is published no more there may be left where it stood.
  for (const [key, raws] of await formerly) {
    const [type, id] = partsOf(key);
    documents.set(key, documents.get(key) ?? withFormer(bareDocument(type, id), raws));
  }
  return documents;
}

/** The former addresses of the documents that are asked for; one of a type that the site does not know is told and passed over. */
async function formerIn(
  source: Source,
  keys: Reading['keys'],
  passedOver: (line: string) => void,
): Promise<Map<DocumentKey, RawAddress[]>> {
  const ids = keys === undefined ? undefined : [...new Set([...keys].map((key) => partsOf(key)[1]))];
  const raws = ids?.length === 0 ? [] : ((await source.former?.(ids)) ?? []);
  for (const raw of raws.filter(({ type }) => !isAddressed(type))) passedOver(ofUnknownType(raw));
  return Map.groupBy(
    raws.filter(({ type, id }) => isAddressed(type) && (keys?.has(keyOf(type, id)) ?? true)),
    ({ type, id }) => keyOf(type as ContentType, id),
  );
}

function idsIn(keys: ReadonlySet<DocumentKey>, type: ContentType): string[] {
  return [...keys].filter((key) => key.startsWith(`${type}/`)).map((key) => key.slice(type.length + 1));
}

/** Throws unless `site` is there in each language: every page shows the network's name and notices. */
export function requireSite({ entries, findings }: Content): void {
  const missing = languageCodes.filter(
    (language) => !entries.some(({ type, language: of }) => type === 'site' && of === language),
  );
  if (missing.length === 0) return;
  const reason = findings
    .filter(({ type }) => type === 'site')
    .map(lineOf)
    .join(' ');
  throw new Failure(
    `L’entrée « Site » manque en ${missing.join(', ')} : publiez-la dans chaque langue. ${reason}`.trim(),
  );
}
