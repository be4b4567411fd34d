import pLimit from 'p-limit';
import type { PublicationRequest, Receipt } from 'shared/publication';
import { todayInMorocco } from 'shared/today';
import { readDocuments } from '../pull/border.ts';
import type { Documents } from '../pull/assembly.ts';
import type { MediaStore } from '../pull/media.ts';
import { lineOf } from '../pull/report.ts';
import type { Source } from '../pull/source.ts';
import type { Outcome, Releases } from '../release/releases.ts';
import type { Background } from './background.ts';
import { Bulletin } from './bulletin.ts';
import type { Cms } from './cms.ts';
import type { Compression } from './compression.ts';
import type { Inspection } from './inspection.ts';
import type { Log } from './log.ts';
import type { LiveSite } from './live-site.ts';
import { publishSound } from './quarantine.ts';
import { failureOf, receiptOf, rollbackReceipt } from './receipts.ts';
import { whole } from './reconciliation.ts';
import { workOf } from './requests.ts';
import { Sequel } from './sequel.ts';

export type Parts = {
  readonly cms: Cms;
  readonly source: Source;
  readonly media: MediaStore;
  readonly site: LiveSite;
  readonly background: Background;
  readonly compression: Compression;
  readonly inspection: Inspection;
  readonly releases: Releases;
  /** What canonical addresses begin with. */
  readonly siteUrl: string;
  readonly now: () => Date;
  readonly log: Log;
};

/** Takes what the officer asks for from the CMS, puts it online and tells what became of it. One thing at a time. */
export class Publisher {
  readonly bulletin: Bulletin;
  readonly sequel: Sequel;
  readonly #parts: Parts;
  /** Renders and releases never overlap. */
  readonly #turn = pLimit(1);
  /** The day for which the site was rendered. */
  #day = '';

  constructor(parts: Parts) {
    this.#parts = parts;
    this.bulletin = new Bulletin(parts);
    this.sequel = new Sequel({ ...parts, turn: this.#turn, told: (what, outcome) => this.#logged(what, outcome) });
  }

  /** Milliseconds until an event ends, or nothing where none will. */
  get untilNextEnd(): number | undefined {
    return this.#parts.site.untilNextEnd(this.#parts.now());
  }

  /** Tells whether the day in Morocco is another than the one that readers see. */
  get isNewDay(): boolean {
    return todayInMorocco(this.#parts.now()) !== this.#day;
  }

  /**
   * Reads everything from the CMS and puts online what differs, at a start and at midnight. After a return to an earlier
   * release the content is taken over, and goes online with the next request.
   */
  async reconcile(): Promise<void> {
    await this.#turn(async () => {
      const { site, releases } = this.#parts;
      const documents = await this.#readAll();
      if (releases.heldBack()) {
        site.load(documents);
        site.forget();
      } else {
        const about = { madeFrom: '', now: this.#parts.now() };
        const { outcome, refused } = await publishSound(site, documents, about);
        for (const line of [...refused.values()].flat()) this.#parts.log.warn({ line }, 'quarantine');
        this.#logged('reconciled', outcome);
      }
      this.#logFindings();
      this.#day = this.#today();
    });
  }

  /** Brings the site up to date and says so. */
  async begin(): Promise<void> {
    await this.reconcile();
    await this.bulletin.tell('waiting');
  }

  /** Puts online what is over now: an event has ended. While held back, nothing. */
  async passTime(): Promise<void> {
    await this.#turn(async () => {
      const { site, releases, now } = this.#parts;
      if (!releases.heldBack())
        this.#logged('time passed', await site.publish(new Map(), { madeFrom: '', now: now() }));
    });
    await this.bulletin.tell('waiting');
  }

  /** Works requests off together and reports each. Gives those that stay open, to be tried again later. */
  async handle(requests: readonly PublicationRequest[]): Promise<readonly PublicationRequest[]> {
    if (requests.length === 0) return [];
    const began = performance.now();
    void this.bulletin.tell('building');
    const receipts = await this.#turn(async () => {
      try {
        return await this.#work(requests);
      } catch (error) {
        this.#parts.log.error({ err: error, requests: requests.map(({ id }) => id) }, 'publication failed');
        return requests.map((request) => failureOf(request, error, this.#parts.now()));
      }
    });
    this.#parts.log.info({ receipts, ms: Math.round(performance.now() - began) }, 'handled');
    await this.bulletin.tell('waiting', receipts);
    const failed = new Set(receipts.filter(({ outcome }) => outcome === 'failed').map(({ request }) => request));
    return requests.filter(({ id }) => failed.has(id));
  }

  async #work(requests: readonly PublicationRequest[]): Promise<Receipt[]> {
    const { site, releases, source, media, now, siteUrl } = this.#parts;
    const { keys, rollback } = workOf(requests, site.content);
    if (rollback !== undefined) return this.#return(requests, rollback.release);
    const documents = keys === undefined ? await this.#readAll() : await readDocuments(source, media, keys);
    if (keys === undefined || releases.heldBack()) site.forget();
    const sorted = await publishSound(site, documents, { madeFrom: '', now: now() });
    this.#day = this.#today();
    this.#logged('published', sorted.outcome);
    const occasion = { content: site.content, site: siteUrl, now: now() };
    return requests.map((request) => receiptOf(request, sorted, occasion));
  }

  /** A return undoes what was asked for at the same time: it is the last word. */
  #return(requests: readonly PublicationRequest[], release: string): Receipt[] {
    const { site, background, releases, now } = this.#parts;
    const id = releases.rollback(release, now());
    site.forget();
    background.forget();
    return requests.map((request) => rollbackReceipt(request, { id, isNew: true, changed: [] }, now()));
  }

  async #readAll(): Promise<Documents> {
    const { source, media, site } = this.#parts;
    return whole(await readDocuments(source, media), site.content);
  }

  #logFindings(): void {
    const { site, log } = this.#parts;
    for (const finding of site.content.content().findings) log.warn({ line: lineOf(finding) }, 'finding');
  }

  #today(): string {
    return todayInMorocco(this.#parts.now());
  }

  #logged(what: string, { id, isNew, changed }: Outcome): void {
    this.#parts.inspection.note(changed);
    this.#parts.log.info({ release: id, isNew, changed: changed.length }, what);
  }
}
