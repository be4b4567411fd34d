import type { Entry } from 'shared/generated/index';
import type { Problem } from '../check-site/pages.ts';
import { pathOf } from '../pull/address.ts';
import { fieldWith } from '../pull/address-fields.ts';
import type { Documents } from '../pull/assembly.ts';
import type { DocumentKey } from '../pull/key.ts';
import { sayOf, titleOf } from '../pull/report.ts';
import { bearable } from '../pull/shrinkage.ts';
import type { Unpublishable } from './soundness.ts';

/** Most problems that are told of one document. */
const mostLines = 5;

/**
 * The documents that are at fault: a single one always is, of several those whose own pages fail. Where other pages fail with
 * them, or a large part of the documents at once, nobody can tell by this.
 */
export function guiltyOf(
  { problems }: Unpublishable,
  left: Documents,
  fit: Documents,
  isStart: boolean,
): DocumentKey[] {
  if (left.size === 1) return [...left.keys()];
  const keys = new Map([...left.keys()].flatMap((key) => pagesOf(key, fit).map((page) => [page, key])));
  const ownerOf = (path: string): DocumentKey | undefined =>
    [...path.matchAll(/\//g)].map(({ index }) => keys.get(path.slice(0, index + 1))).find((key) => key !== undefined);
  const owners = problems.map(({ path }) => ownerOf(path));
  const guilty = new Set(owners.filter((key) => key !== undefined));
  const areMany = guilty.size > 1 && guilty.size > left.size * bearable;
  return areMany || (owners.includes(undefined) && !isStart) ? [] : [...guilty];
}

/** What is wrong with a document's own pages; with all that failed where its own did not. */
export function linesFor(key: DocumentKey, { problems }: Unpublishable, documents: Documents): readonly string[] {
  const entries = documents.get(key)?.entries ?? [];
  const said = problems.map((problem) => ({ problem, owner: entries.find((entry) => isOn(entry, problem.path)) }));
  const own = said.filter(({ owner }) => owner !== undefined);
  return (own.length > 0 ? own : said)
    .slice(0, mostLines)
    .map(({ problem, owner }) =>
      owner === undefined ? `${problem.path}\u00a0: ${problem.problem}` : lineAbout(owner, problem),
    );
}

/** The addresses of a document's own pages, with everything below them: its calendar, its feed, its text. */
function pagesOf(key: DocumentKey, documents: Documents): readonly string[] {
  return (documents.get(key)?.entries ?? []).flatMap((entry) => pathOf(entry) ?? []);
}

function isOn(entry: Entry, path: string): boolean {
  const page = pathOf(entry);
  return page !== undefined && path.startsWith(page);
}

function lineAbout(entry: Entry, { problem, address }: Problem): string {
  const field = address === undefined ? undefined : (fieldWith(entry, address) ?? textWith(entry, address));
  const { type, language } = entry;
  const remedy = 'Corrigez, puis publiez de nouveau.';
  return sayOf({ type, language, title: titleOf(entry), problem, remedy, ...(field !== undefined && { field }) });
}

/** The field of an entry in whose text a link to an address stands as it was written. */
function textWith(entry: Entry, address: string): string | undefined {
  const written = JSON.stringify(` href="${address}"`).slice(1, -1);
  return Object.entries(entry).find(([, value]) => JSON.stringify(value)?.includes(written) === true)?.[0];
}
