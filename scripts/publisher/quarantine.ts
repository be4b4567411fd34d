import { isDeepStrictEqual } from 'node:util';
import type { Entry } from 'shared/generated/index';
import { pathFor } from 'shared/paths';
import type { Problem } from '../check-site/pages.ts';
import type { Documents } from '../pull/assembly.ts';
import type { DocumentKey } from '../pull/key.ts';
import type { Document } from '../pull/document.ts';
import { sayOf, titleOf } from '../pull/report.ts';
import { bearable } from '../pull/shrinkage.ts';
import type { About, Outcome } from '../release/contract.ts';
import { fitting } from './fitting.ts';
import { stillPublished } from './keeping.ts';
import type { LiveSite } from './live-site.ts';
import { Unpublishable } from './soundness.ts';

/** What went online, and by document what kept others from it, a French line each. */
export type Sorted = { readonly outcome: Outcome; readonly refused: ReadonlyMap<DocumentKey, readonly string[]> };

const nothing: Documents = new Map();
/** Most problems that are told of one document. */
const mostLines = 5;

type Refused = Map<DocumentKey, readonly string[]>;

/** Lets online what can go there; what cannot stays as it was, and takes nothing else with it. */
export class Quarantine {
  readonly #site: LiveSite;
  /** Documents that go online as soon as the address that they want is free. */
  readonly #waiting = new Map<DocumentKey, Document>();

  constructor(site: LiveSite) {
    this.#site = site;
  }

  /**
   * Puts documents online, each that can be. Where they cannot go together, those whose own pages are at fault stay as they
   * were in the languages that are still published; if that does not tell, each one is tried alone. Throws where no
   * document is the cause.
   */
  async publish(documents: Documents, about: About): Promise<Sorted> {
    return await this.#publish(new Map([...this.#waiting, ...documents]), about);
  }

  async #publish(documents: Documents, given: About, isBefore = false): Promise<Sorted> {
    const refused: Refused = new Map();
    let [left, about] = [documents, given];
    for (;;) {
      const fit = fitting(left, this.#site);
      try {
        const outcome = await this.#site.publish(fit.documents, about);
        for (const key of left.keys()) this.#waiting.delete(key);
        for (const [key, document] of fit.waiting) this.#waiting.set(key, document);
        return { outcome, refused };
      } catch (error) {
        if (!(error instanceof Unpublishable) || left.size === 0) throw error;
        const before = this.#before(left.keys(), left);
        const isStart = !this.#site.holdsContent;
        if (isStart && !isBefore && before.size > 0) {
          // What was online stands again first: from here on what is at fault is left as it was, as at any time.
          about = partOf((await this.#publish(before, about, true)).outcome, about);
          continue;
        }
        const guilty = guiltyOf(error, left, fit.documents, isStart);
        // Where nothing stands yet, what is left out is gone: not so much of it.
        if (guilty.length === 0 && isStart) throw error;
        if (guilty.length === 0) return await this.#oneByOne(left, about, refused);
        const untried = [...before].filter(([key]) => guilty.includes(key) && !refused.has(key));
        left = new Map([...[...left].filter(([key]) => !guilty.includes(key)), ...untried]);
        for (const key of guilty) refused.set(key, refused.get(key) ?? linesFor(key, error, fit.documents));
      }
    }
  }

  /** However many documents there are, together they are one release: the earlier ones stay within reach of a return. */
  async #oneByOne(documents: Documents, given: About, refused: Refused): Promise<Sorted> {
    // Whatever is wrong with the rest of the site is not the fault of a document.
    let outcome = await this.#site.publish(nothing, given);
    let about = partOf(outcome, given);
    for (const [key, document] of documents) {
      if (document !== undefined && isDeepStrictEqual(document, this.#site.content.document(key))) continue;
      const sorted = await this.#publish(new Map([[key, document]]), about);
      for (const [owner, lines] of sorted.refused) refused.set(owner, lines);
      about = partOf(sorted.outcome, about);
      outcome = { ...sorted.outcome, changed: [...outcome.changed, ...sorted.outcome.changed] };
    }
    return { outcome, refused };
  }

  /** What documents were before, in the languages that are still published. */
  #before(keys: Iterable<DocumentKey>, documents: Documents): Documents {
    return new Map(
      [...keys].flatMap((key): [DocumentKey, Document][] => {
        const [before, now] = [this.#site.asBefore(key), documents.get(key)];
        const left = before === undefined || now === undefined ? undefined : stillPublished(before, now);
        return left === undefined ? [] : [[key, left]];
      }),
    );
  }
}

/** What is told of the next step of a publication: more of the release to which this one led. */
const partOf = ({ id, isNew }: Outcome, about: About): About => (isNew ? { ...about, partOf: id } : about);

/** The addresses of a document's own pages, with everything below them: its calendar, its feed, its text. */
function pagesOf(key: DocumentKey, documents: Documents): readonly string[] {
  return (documents.get(key)?.entries ?? []).flatMap((entry) => pathOf(entry) ?? []);
}

/**
 * The documents that are at fault: a single one always is, of several those whose own pages fail. Where other pages fail with
 * them, or a large part of the documents at once, nobody can tell by this.
 */
function guiltyOf({ problems }: Unpublishable, left: Documents, fit: Documents, isStart: boolean): DocumentKey[] {
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
function linesFor(key: DocumentKey, { problems }: Unpublishable, documents: Documents): readonly string[] {
  const entries = documents.get(key)?.entries ?? [];
  const said = problems.map((problem) => ({ problem, owner: entries.find((entry) => isOn(entry, problem.path)) }));
  const own = said.filter(({ owner }) => owner !== undefined);
  return (own.length > 0 ? own : said)
    .slice(0, mostLines)
    .map(({ problem, owner }) =>
      owner === undefined ? `${problem.path}\u00a0: ${problem.problem}` : lineAbout(owner, problem),
    );
}

function isOn(entry: Entry, path: string): boolean {
  const page = pathOf(entry);
  return page !== undefined && path.startsWith(page);
}

/** The field is the one in which the address at fault stands as it was written. */
function lineAbout(entry: Entry, { problem, address }: Problem): string {
  const written = address === undefined ? undefined : JSON.stringify(` href="${address}"`).slice(1, -1);
  const field =
    written && Object.entries(entry).find(([, value]) => JSON.stringify(value)?.includes(written) === true)?.[0];
  const { type, language } = entry;
  const remedy = 'Corrigez, puis publiez de nouveau.';
  return sayOf({ type, language, title: titleOf(entry), problem, remedy, ...(field !== undefined && { field }) });
}

/** Where an entry stands, decoded: `/fr/villes/tanger/`; nothing for a type without addresses. */
export function pathOf(entry: Entry): string | undefined {
  return 'slug' in entry ? pathFor(entry.type, entry.language, entry.slug) : undefined;
}
