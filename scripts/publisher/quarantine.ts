import { isDeepStrictEqual } from 'node:util';
import type { Documents } from '../pull/assembly.ts';
import type { DocumentKey } from '../pull/key.ts';
import type { Document } from '../pull/document.ts';
import type { About, Outcome } from '../release/contract.ts';
import { guiltyOf, linesFor } from './blame.ts';
import { fitting } from './fitting.ts';
import { stillPublished } from './keeping.ts';
import type { LiveSite } from './live-site.ts';
import { Unpublishable } from './soundness.ts';

/** What went online, and by document what kept others from it, a French line each. */
export type Sorted = { readonly outcome: Outcome; readonly refused: ReadonlyMap<DocumentKey, readonly string[]> };

const nothing: Documents = new Map();

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
