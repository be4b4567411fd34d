import type { PublicationRequest, Receipt } from 'shared/publication';
import { Failure } from '../command/failure.ts';
import type { Documents } from '../pull/assembly.ts';
import { readDocuments } from '../pull/border.ts';
import type { MediaStore } from '../pull/media.ts';
import { lineOf } from '../pull/report.ts';
import type { Source } from '../pull/source.ts';
import type { Outcome, Releases } from '../release/contract.ts';
import type { BackgroundFiles } from './background/files.ts';
import type { Inspection } from './background/inspection.ts';
import type { LiveSite } from './live-site.ts';
import type { Log } from './log.ts';
import { packed } from './packed.ts';
import { Quarantine } from './quarantine.ts';
import { failureOf, receiptOf, rollbackReceipt, refusalOf } from './receipts.ts';
import { Readings } from './readings.ts';
import { whole } from './reconciliation.ts';
import { keysOf, wantedBy } from './requests.ts';

export type Parts = {
  readonly source: Source;
  readonly media: MediaStore;
  readonly site: LiveSite;
  readonly background: BackgroundFiles;
  readonly inspection: Inspection;
  readonly releases: Releases;
  /** What canonical addresses begin with. */
  readonly siteUrl: string;
  readonly now: () => Date;
  readonly log: Log;
  /** Whether the first reading of everything may find that much is gone. */
  readonly acceptShrink?: boolean;
};

/** What readers see, brought up to date with the CMS. Whoever calls it sees to it that one thing is done at a time. */
export class Edition {
  readonly #parts: Parts;
  readonly #quarantine: Quarantine;
  readonly #readings: Readings;
  #acceptShrink: boolean;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#acceptShrink = parts.acceptShrink === true;
    this.#quarantine = new Quarantine(parts.site);
    this.#readings = new Readings((keys) => readDocuments(parts.source, parts.media, { keys, hold: packed }));
  }

  /** Reads everything from the CMS and puts online what differs; after a return to an earlier release the next request does. */
  async reconcile(): Promise<void> {
    const { site, releases, now, log } = this.#parts;
    try {
      if (releases.heldBack()) return;
      const { outcome, refused } = await this.#quarantine.publish(await this.#readAll(), { madeFrom: '', now: now() });
      this.#acceptShrink = false;
      for (const line of [...refused.values()].flat()) log.warn({ line }, 'quarantine');
      this.logged('reconciled', outcome);
      for (const finding of site.content.content().findings) log.warn({ line: lineOf(finding) }, 'finding');
    } finally {
      this.#strike();
    }
  }

  /** Puts online what is over now: an event has ended, or an agreement. While held back, only what must go goes. */
  async passTime(): Promise<void> {
    const { site, releases, now } = this.#parts;
    try {
      if (!releases.heldBack()) this.logged('time passed', await site.publish(new Map(), { madeFrom: '', now: now() }));
    } finally {
      this.#strike();
    }
  }

  /** Whatever becomes of the rest: a picture that may not be shown any more is shown no longer. */
  #strike(): void {
    const { releases, inspection, log, now } = this.#parts;
    const struck = releases.strike(now());
    inspection.note(struck);
    if (struck.length > 0) log.info({ files: struck }, 'pictures whose agreement is over were taken off');
  }

  /**
   * Does what requests ask for, oldest first. The last return undoes what was asked for before it; what is newer is
   * published after it. Those about a document that cannot be read now fail, and no other.
   */
  async take(requests: readonly PublicationRequest[]): Promise<Receipt[]> {
    const rollback = requests.findLast((request) => request.kind === 'rollback');
    if (rollback === undefined) return await this.#publish(requests);
    const end = requests.indexOf(rollback) + 1;
    const returned = await this.#return(requests.slice(0, end), rollback.release);
    const newer = requests.slice(end);
    // What fails now does not undo the return, nor is it told of as if it did.
    return [...returned, ...(await this.#publish(newer).catch((error: unknown) => this.#failed(newer, error)))];
  }

  async #publish(requests: readonly PublicationRequest[]): Promise<Receipt[]> {
    if (requests.length === 0) return [];
    const { site, releases } = this.#parts;
    if (releases.heldBack()) return await this.#publishWhole(requests);
    const everything = requests.filter(({ kind }) => kind === 'everything');
    if (everything.length > 0) {
      const named = requests.filter(({ kind }) => kind !== 'everything');
      try {
        return await this.#publishWhole(requests);
      } catch (error) {
        // What is asked for by name need not wait until everything can be read.
        return [...this.#failed(everything, error), ...(await this.#publish(named))];
      }
    }
    const { documents, unread } = await this.#readings.read(wantedBy(requests, site.content));
    const [ready, failed]: [PublicationRequest[], Receipt[]] = [[], []];
    for (const request of requests) {
      const missing = keysOf(request, site.content).find((key) => unread.has(key));
      if (missing === undefined) ready.push(request);
      else failed.push(...this.#failed([request], unread.get(missing)));
    }
    return ready.length === 0 ? failed : [...failed, ...(await this.#putOnline(ready, documents))];
  }

  async #publishWhole(requests: readonly PublicationRequest[]): Promise<Receipt[]> {
    const documents = await this.#readAll();
    this.#parts.site.forget();
    this.#parts.background.forget();
    const receipts = await this.#putOnline(requests, documents);
    this.#acceptShrink = false;
    return receipts;
  }

  async #putOnline(requests: readonly PublicationRequest[], documents: Documents): Promise<Receipt[]> {
    const { site, now, siteUrl } = this.#parts;
    const sorted = await this.#quarantine.publish(documents, { madeFrom: '', now: now() });
    this.logged('published', sorted.outcome);
    this.#strike();
    const occasion = { content: site.content, site: siteUrl, now: now() };
    return requests.map((request) => receiptOf(request, sorted, occasion));
  }

  /** Notes what has changed online, and what for. */
  logged(what: string, { id, isNew, changed }: Outcome): void {
    this.#parts.inspection.note(changed);
    this.#parts.log.info({ release: id, isNew, changed: changed.length }, what);
  }

  async #return(requests: readonly PublicationRequest[], release: string): Promise<Receipt[]> {
    const { site, background, releases, now } = this.#parts;
    try {
      const id = releases.rollback(release, now());
      site.forget();
      background.forget();
      return requests.map((request) => rollbackReceipt(request, { id, isNew: true, changed: [] }, now()));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // A version that is not kept will not be kept later: whoever asked for it is told, and the others have their turn.
      const returns = requests.filter(({ kind }) => kind === 'rollback');
      const others = requests.filter(({ kind }) => kind !== 'rollback');
      return [...returns.map((request) => refusalOf(request, error.message, now())), ...(await this.#publish(others))];
    }
  }

  #failed(requests: readonly PublicationRequest[], error: unknown): Receipt[] {
    this.#parts.log.error({ err: error, requests: requests.map(({ id }) => id) }, 'publication failed');
    return requests.map((request) => failureOf(request, error, this.#parts.now()));
  }

  async #readAll(): Promise<Documents> {
    const { source, media, site, log } = this.#parts;
    const passedOver = (line: string): void => log.warn({ line }, 'finding');
    const documents = await readDocuments(source, media, { hold: packed, passedOver });
    return whole(documents, site, { acceptShrink: this.#acceptShrink });
  }
}
