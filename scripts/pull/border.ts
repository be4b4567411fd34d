import { contracts, type ContentType, type Entry } from 'shared/generated/index';
import { languageCodes, sourceLanguage } from 'shared/languages';
import { Failure } from '../command/failure.ts';
import { admit } from './admit.ts';
import { linked } from './links.ts';
import type { MediaStore } from './media.ts';
import { lineOf, type Finding } from './report.ts';
import type { RawEntry, Source } from './source.ts';

/** Content that may be believed, and what had to be left out of it. */
export type Content = { readonly entries: readonly Entry[]; readonly findings: readonly Finding[] };

export const contentTypes = Object.keys(contracts) as ContentType[];

/** The source language first: it carries the facts, and without it the others cannot stand. */
const languagesInTurn = [sourceLanguage, ...languageCodes.filter((code) => code !== sourceLanguage)];

/**
 * Takes everything from a source across the border: facts joined to words, text cleaned, Markdown rendered, media
 * checked, every entry validated. What is unfit is left out with a finding.
 */
export async function crossBorder(source: Source, media: MediaStore): Promise<Content> {
  const findings: Finding[] = [];
  const entries: Entry[] = [];
  const addresses = new Set<string>();
  for (const type of contentTypes) {
    const byId = Map.groupBy(await source.entries(contracts[type]), (raw) => raw.id);
    for (const id of [...byId.keys()].sort()) {
      const raws = byId.get(id) ?? [];
      const accepted = await admitLanguages(type, raws, { source, media, findings, addresses });
      entries.push(...accepted);
    }
  }
  return { entries: linked(entries), findings };
}

type Gate = {
  readonly source: Source;
  readonly media: MediaStore;
  readonly findings: Finding[];
  /** The addresses that are taken, so that no entry hides another. */
  readonly addresses: Set<string>;
};

async function admitLanguages(type: ContentType, raws: readonly RawEntry[], gate: Gate): Promise<Entry[]> {
  const accepted: Entry[] = [];
  const facts = raws.find((raw) => raw.language === sourceLanguage)?.attributes;
  for (const language of languagesInTurn) {
    const raw = raws.find((candidate) => candidate.language === language);
    if (raw === undefined) continue;
    const sourceIsOut = language !== sourceLanguage && accepted.length === 0;
    const { entry, findings } = await admit(type, raw, sourceIsOut ? undefined : facts, gate.source, gate.media);
    gate.findings.push(...findings);
    if (entry === undefined) continue;
    const address = 'slug' in entry ? `${type} ${language} ${entry.slug}` : `${type} ${language}`;
    if (gate.addresses.has(address)) gate.findings.push(twinFinding(entry));
    else accepted.push(entry);
    gate.addresses.add(address);
  }
  return accepted;
}

function twinFinding(entry: Entry): Finding {
  const { type, id, language } = entry;
  const title = 'title' in entry ? entry.title : entry.name;
  const problem = 'une autre entrée a déjà cette adresse';
  return {
    effect: 'left-out',
    type,
    id,
    language,
    title,
    field: 'slug',
    problem,
    remedy: 'Changez l’adresse de l’une des deux.',
  };
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
