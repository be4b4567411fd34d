import type { Entry } from 'shared/generated/index';
import { sourceLanguage } from 'shared/languages';
import { sourceFinding, twinFinding } from './address.ts';
import { withoutDeadLinks } from './dead-links.ts';
import type { Document } from './document.ts';
import { linked } from './links.ts';
import type { Finding } from './report.ts';

/** A document in its place among the others: without what another one's address keeps out, and linked. */
export type Placed = {
  readonly accepted: readonly Entry[];
  readonly entries: readonly Entry[];
  /** What keeps an entry out, and which links lead nowhere. */
  readonly findings: readonly Finding[];
  readonly deadLinks: readonly Finding[];
};

export const nowhere: Placed = { accepted: [], entries: [], findings: [], deadLinks: [] };

/** Leaves out of a document what stands at the address of another one, and what stands without the source language. */
export function acceptedOf(
  document: Document,
  isFirst: (entry: Entry) => boolean,
): Pick<Placed, 'accepted' | 'findings'> {
  const accepted: Entry[] = [];
  const findings: Finding[] = [];
  for (const entry of document.entries) {
    if (entry.language !== sourceLanguage && accepted.length === 0) findings.push(sourceFinding(entry));
    else if (isFirst(entry)) accepted.push(entry);
    else findings.push(twinFinding(entry));
  }
  return { accepted, findings };
}

/**
 * Links entries of a document to what stands, and to each other as translations.
 * @param lost the addresses that it links to and at which nothing stands.
 * @param site what canonical addresses begin with.
 */
export function linkedOf(
  accepted: readonly Entry[],
  lost: ReadonlySet<string>,
  site: string,
  stands: (type: string, id: string) => boolean,
): Pick<Placed, 'entries' | 'deadLinks'> {
  const translations = Object.fromEntries(
    accepted.map((entry) => [entry.language, 'slug' in entry ? entry.slug : '']),
  ) as Entry['translations'];
  // Texts may be kept elsewhere: they are fetched only where one of them changes.
  const mended = accepted.map((entry) =>
    lost.size === 0 ? { entry, findings: [] } : withoutDeadLinks(entry, site, (address) => !lost.has(address)),
  );
  return {
    entries: mended.map(({ entry }) => linked(entry, translations, stands)),
    deadLinks: mended.flatMap(({ findings }) => findings),
  };
}
