import { isDeepStrictEqual } from 'node:util';
import type { Entry } from 'shared/generated/index';
import { pathFor } from 'shared/paths';
import type { DocumentKey, Documents } from '../pull/assembly.ts';
import type { About, Outcome } from '../release/releases.ts';
import type { LiveSite } from './live-site.ts';
import { Unpublishable } from './soundness.ts';

/** What went online, and by document what kept others from it, a French line each. */
export type Sorted = { readonly outcome: Outcome; readonly refused: ReadonlyMap<DocumentKey, readonly string[]> };

const nothing: Documents = new Map();
/** Most problems that are told of one document. */
const mostLines = 5;

/**
 * Puts documents online, each that can be: when they cannot go together, those whose own pages are at fault are left as
 * they were, and if that does not tell, each one is tried alone. Throws where no document is the cause.
 */
export async function publishSound(site: LiveSite, documents: Documents, about: About): Promise<Sorted> {
  const refused = new Map<DocumentKey, readonly string[]>();
  let left = documents;
  for (;;) {
    try {
      return { outcome: await site.publish(left, about), refused };
    } catch (error) {
      if (!(error instanceof Unpublishable) || left.size === 0) throw error;
      const guilty = left.size === 1 ? [...left.keys()] : ownersOf(error, left);
      if (guilty.length === 0) return await oneByOne(site, left, about, refused);
      for (const key of guilty) refused.set(key, linesFor(key, error, left));
      left = asBefore(guilty, left, site);
    }
  }
}

/** Without the documents that are at fault, or, where the site does not hold them yet, with what they were before. */
function asBefore(guilty: readonly DocumentKey[], documents: Documents, site: LiveSite): Documents {
  const left = new Map(documents);
  for (const key of guilty) {
    const before = site.content.document(key) === undefined ? site.asBefore(key) : undefined;
    left.delete(key);
    if (before !== undefined && !isDeepStrictEqual(before.entries, documents.get(key)?.entries)) left.set(key, before);
  }
  return left;
}

async function oneByOne(
  site: LiveSite,
  documents: Documents,
  about: About,
  refused: Map<DocumentKey, readonly string[]>,
): Promise<Sorted> {
  // Whatever is wrong with the rest of the site is not the fault of a document.
  let outcome = await site.publish(nothing, about);
  for (const [key, document] of documents) {
    const sorted = await publishSound(site, new Map([[key, document]]), about);
    for (const [owner, lines] of sorted.refused) refused.set(owner, lines);
    outcome = { ...sorted.outcome, changed: [...outcome.changed, ...sorted.outcome.changed] };
  }
  return { outcome, refused };
}

/** The addresses of a document's own pages, with everything below them: its calendar, its feed, its text. */
function pagesOf(key: DocumentKey, documents: Documents): readonly string[] {
  return (documents.get(key)?.entries ?? []).flatMap((entry) => pathOf(entry) ?? []);
}

function ownersOf({ problems }: Unpublishable, documents: Documents): DocumentKey[] {
  return [...documents.keys()].filter((key) =>
    pagesOf(key, documents).some((page) => problems.some(({ path }) => path.startsWith(page))),
  );
}

/** What is wrong with a document's own pages; with all that failed where its own did not. */
function linesFor(key: DocumentKey, { problems }: Unpublishable, documents: Documents): readonly string[] {
  const pages = pagesOf(key, documents);
  const own = problems.filter(({ path }) => pages.some((page) => path.startsWith(page)));
  return (own.length > 0 ? own : problems).slice(0, mostLines).map(({ path, problem }) => `${path}\u00a0: ${problem}`);
}

/** Where an entry stands, decoded: `/fr/villes/tanger/`; nothing for a type without addresses. */
export function pathOf(entry: Entry): string | undefined {
  return 'slug' in entry ? pathFor(entry.type, entry.language, entry.slug) : undefined;
}
