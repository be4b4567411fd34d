import type { FormerAddress } from 'shared/former-address';
import type { ContentType, Entry } from 'shared/generated/index';
import { languageCodes, sourceLanguage, type Language } from 'shared/languages';
import { admit, withoutSource, type Admission } from './admit.ts';
import type { Files } from './files.ts';
import type { RenderMarkdown } from './markdown.ts';
import type { Finding } from './report.ts';
import type { RawEntry } from './source.ts';

/** One document of the CMS, as far as it may be believed: its languages, and what had to be left out of them. */
export type Document = {
  readonly type: ContentType;
  readonly id: string;
  /** The source language first. Whether another document has one of their addresses is not looked at yet. */
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  /** The languages that are published in the CMS and cannot go online as they are, of a document that may stand. */
  readonly unfit: readonly Language[];
  /** The addresses that it has left. Whether another document has taken one is not looked at yet. */
  readonly former: readonly FormerAddress[];
  /** The addresses, in the CMS, of the files that it shows: when one of them changes, it is read anew. */
  readonly files: ReadonlySet<string>;
};

/** The source language first: it carries the facts, and without it the others cannot stand. */
const languagesInTurn = [sourceLanguage, ...languageCodes.filter((code) => code !== sourceLanguage)];

/** A document of which nothing is published: what is left of it are its former addresses. */
export function bareDocument(type: ContentType, id: string): Document {
  return { type, id, entries: [], findings: [], unfit: [], former: [], files: new Set() };
}

/** Whether anything of a document is published that may stand on the site. */
export function isPublished({ entries, unfit }: Document): boolean {
  return entries.length + unfit.length > 0;
}

/** Takes a document across the border in every language in which it came in. */
export async function readDocument(
  type: ContentType,
  id: string,
  raws: readonly RawEntry[],
  files: Files,
  render?: RenderMarkdown,
): Promise<Document> {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  const unfit: Language[] = [];
  const shown = new Set<string>();
  const noted: Files = {
    image: (url) => {
      shown.add(url);
      return files.image(url);
    },
    document: (url, name) => {
      shown.add(url);
      return files.document(url, name);
    },
  };
  const facts = raws.find((raw) => raw.language === sourceLanguage)?.attributes;
  for (const language of languagesInTurn) {
    const raw = raws.find((candidate) => candidate.language === language);
    if (raw === undefined) continue;
    const sourceIsOut = language !== sourceLanguage && entries.length === 0;
    const admission: Admission =
      facts === undefined || sourceIsOut
        ? { findings: [withoutSource(type, raw, facts !== undefined)] }
        : await admit(type, raw, facts, noted, render);
    findings.push(...admission.findings);
    if (admission.entry !== undefined) entries.push(admission.entry);
    // Without a French version the others are withdrawn with it, not unfit.
    else if (facts !== undefined) unfit.push(language);
  }
  return { type, id, entries, findings, unfit, former: [], files: shown };
}
