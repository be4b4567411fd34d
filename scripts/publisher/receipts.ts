import type { PublicationRequest, Receipt } from 'shared/publication';
import { Failure, messageOf } from '../command/failure.ts';
import { pathOf } from '../pull/address.ts';
import type { Assembly } from '../pull/assembly.ts';
import { lineOf, sayOf } from '../pull/report.ts';
import { isContentType, keyOf, type DocumentKey } from '../pull/key.ts';
import type { Outcome } from '../release/contract.ts';
import type { Published } from './edition.ts';
import { Unpublishable } from './soundness.ts';

/** Most links of other entries that are told of one by one. */
const mostElsewhere = 10;

/** The content, and what canonical addresses begin with. */
type Reading = { readonly content: Assembly; readonly site: string };

/** What the content says of a request: whether its document was kept out, where it stands, and what is amiss with it. */
export type Verdict = Pick<Receipt, 'pages' | 'problems'> & { readonly keptOut: boolean };

/** What became of a request: where its document stands now, or why it does not stand as it should. */
export function receiptOf(
  request: PublicationRequest,
  { outcome, ...sorted }: Published,
  { now, ...reading }: Reading & { readonly now: Date },
): Receipt {
  return receiptFor(request, verdictOn(request, sorted, reading), { outcome, now });
}

/** What the content says of a request; of the documents that were sorted out it is told why. */
export function verdictOn(
  request: PublicationRequest,
  { refused, vacated }: Pick<Published, 'refused' | 'vacated'>,
  { content, site }: Reading,
): Verdict {
  const key = keyOfRequest(request);
  if (key === undefined) return { keptOut: false, pages: [], problems: [] };
  return {
    keptOut: refused.has(key) || isLeftOut(key, request, content),
    pages: content.entries(key).flatMap((entry) => {
      const path = pathOf(entry);
      return path === undefined ? [] : [{ language: entry.language, url: new URL(path, site).href }];
    }),
    problems: [
      ...problemsWith(key, request, refused, content),
      ...linesElsewhere(key, vacated.get(key) ?? [], content),
    ],
  };
}

/** The receipt of a request on which there is a verdict, once there is a release. */
export function receiptFor(
  { id }: PublicationRequest,
  { keptOut, pages, problems }: Verdict,
  { outcome, now }: { readonly outcome: Outcome; readonly now: Date },
): Receipt {
  const said = { request: id, at: now.toISOString(), pages, problems };
  if (keptOut) return { ...said, outcome: 'refused', changed: 0 };
  return { ...said, outcome: 'online', release: outcome.id, changed: outcome.changed.length };
}

/** A request that could not be worked off through no fault of its own; it stays open. */
export function failureOf({ id }: PublicationRequest, error: unknown, now: Date): Receipt {
  const problems = [lineFor(error)];
  return { request: id, outcome: 'failed', at: now.toISOString(), changed: 0, pages: [], problems };
}

/** The receipt of what cannot be done, however often it is asked for. */
export function refusalOf({ id }: PublicationRequest, line: string, now: Date): Receipt {
  return { request: id, outcome: 'refused', at: now.toISOString(), changed: 0, pages: [], problems: [line] };
}

/** The receipt of a return to an earlier release. */
export function rollbackReceipt({ id }: PublicationRequest, outcome: Outcome, now: Date): Receipt {
  const { id: release, changed } = outcome;
  return {
    ...{ request: id, outcome: 'online', at: now.toISOString(), release },
    ...{ changed: changed.length, pages: [], problems: [] },
  };
}

function keyOfRequest(request: PublicationRequest): DocumentKey | undefined {
  return request.kind === 'entry' && isContentType(request.type) ? keyOf(request.type, request.documentId) : undefined;
}

function findingsOn(key: DocumentKey, request: PublicationRequest, content: Assembly) {
  const languages: readonly string[] = request.kind === 'entry' ? request.languages : [];
  return content.findings(key).filter(({ language }) => languages.includes(language));
}

function isLeftOut(key: DocumentKey, request: PublicationRequest, content: Assembly): boolean {
  return findingsOn(key, request, content).some(({ effect }) => effect !== 'mended');
}

function problemsWith(
  key: DocumentKey,
  request: PublicationRequest,
  refused: Published['refused'],
  content: Assembly,
): readonly string[] {
  const lines = refused.get(key) ?? [];
  const stays = lines.length > 0 && content.entries(key).length > 0 ? ['La version précédente reste en ligne.'] : [];
  return [...lines, ...stays, ...findingsOn(key, request, content).map(lineOf)];
}

/** Which links of other entries are only words since a document has left some addresses. */
function linesElsewhere(key: DocumentKey, addresses: readonly string[], content: Assembly): readonly string[] {
  const others = content.deadLinksTo(addresses).filter(({ type, id }) => `${type}/${id}` !== key);
  const lines = others.slice(0, mostElsewhere).map((finding) => `Ailleurs sur le site\u00a0: ${sayOf(finding)}`);
  const rest = others.length - lines.length;
  if (rest === 0) return lines;
  const are = rest === 1 ? 'un autre lien vers cette entrée n’est' : `${rest} autres liens vers cette entrée ne sont`;
  return [...lines, `Ailleurs sur le site\u00a0: ${are} plus que des mots.`];
}

/** What the officer reads of a publication that failed through no fault of an entry. */
export function lineFor(error: unknown): string {
  if (error instanceof Unpublishable) return `Le site ne se laisse pas construire\u00a0: ${error.message}`;
  if (error instanceof Failure) return error.message;
  return messageOf(error).replace(/^✗ /, '').split('\n')[0] ?? '';
}
