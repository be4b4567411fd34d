import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { silence, type PublicationRequest, type Receipt, type Report } from 'shared/publication';
import { todayInMorocco } from 'shared/today';
import { Failure, messageOf } from '../command/failure.ts';
import { readDocuments } from '../pull/border.ts';
import type { MediaStore } from '../pull/media.ts';
import { lineOf } from '../pull/report.ts';
import type { Source } from '../pull/source.ts';
import type { Outcome, Releases } from '../release/releases.ts';
import type { Background } from './background.ts';
import type { Cms } from './cms.ts';
import type { Compression } from './compression.ts';
import type { Inspection } from './inspection.ts';
import type { Log } from './log.ts';
import { Unpublishable, type LiveSite } from './live-site.ts';
import { publishSound } from './quarantine.ts';
import { failureOf, receiptOf, rollbackReceipt } from './receipts.ts';
import { whole } from './reconciliation.ts';
import { workOf } from './requests.ts';

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

/** Between two steps of tidying, in milliseconds: what the officer asks for comes first. */
const tidyPause = 50;

/** Takes what the officer asks for from the CMS, puts it online and tells what became of it. One thing at a time. */
export class Publisher {
  readonly #parts: Parts;
  /** Renders and releases never overlap. */
  readonly #turn = pLimit(1);
  readonly #reports = pLimit(1);
  /** The day for which the site was rendered. */
  #day = '';
  #state: Report['state'] = 'starting';
  #unsent: readonly Receipt[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get state(): Report['state'] {
    return this.#state;
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
        for (const lines of refused.values()) for (const line of lines) this.#parts.log.warn({ line }, 'quarantine');
        this.#logged('reconciled', outcome);
      }
      this.#day = this.#today();
    });
  }

  /** Brings the site up to date and says so. */
  async begin(): Promise<void> {
    await this.reconcile();
    await this.tell('waiting');
  }

  /** Puts online what is over now: an event has ended. While held back, nothing. */
  async passTime(): Promise<void> {
    await this.#turn(async () => {
      const { site, releases, now } = this.#parts;
      if (!releases.heldBack())
        this.#logged('time passed', await site.publish(new Map(), { madeFrom: '', now: now() }));
    });
    await this.tell('waiting');
  }

  /** Works requests off together and reports each. Gives those that stay open, to be tried again later. */
  async handle(requests: readonly PublicationRequest[]): Promise<readonly PublicationRequest[]> {
    if (requests.length === 0) return [];
    const began = performance.now();
    void this.tell('building');
    const receipts = await this.#turn(async () => {
      try {
        return await this.#work(requests);
      } catch (error) {
        this.#parts.log.error({ err: error, requests: requests.map(({ id }) => id) }, 'publication failed');
        return requests.map((request) => failureOf(request, lineFor(error), this.#parts.now()));
      }
    });
    this.#parts.log.info({ receipts, ms: Math.round(performance.now() - began) }, 'handled');
    await this.tell('waiting', receipts);
    const failed = new Set(receipts.filter(({ outcome }) => outcome === 'failed').map(({ request }) => request));
    return requests.filter(({ id }) => failed.has(id));
  }

  /** Makes what follows the pages and puts it online as a release of its own; while held back, nothing. */
  async follow(): Promise<void> {
    const { background, releases, now } = this.#parts;
    try {
      const work = await this.#turn(() => background.render());
      const made = await background.make(work);
      await this.#turn(() => {
        if (releases.heldBack()) background.forget();
        else
          this.#logged(
            'followed',
            releases.publish(background.delta(made, releases.files().keys()), { madeFrom: '', now: now() }),
          );
      });
      background.clear(made);
      // What no return needs any more, a withdrawn text among it, goes little by little.
      while (await this.#turn(() => releases.tidy())) await pause(tidyPause);
    } catch (error) {
      background.forget();
      this.#parts.log.error({ err: error }, 'what follows a publication failed');
    }
  }

  /** Lays compressed forms beside what is online until the signal comes; they are made elsewhere, and laid between other things. */
  async compress(signal: AbortSignal): Promise<void> {
    const { compression, releases, log } = this.#parts;
    try {
      for await (const made of compression.portions(signal)) await this.#turn(() => releases.addCompressed(made));
    } catch (error) {
      log.error({ err: error }, 'compression failed');
    }
  }

  /** Looks at what has changed with the rules that take long, until the signal comes; what it finds is said, and stays online. */
  async inspect(signal: AbortSignal): Promise<void> {
    const { inspection, log } = this.#parts;
    try {
      for await (const problems of inspection.problems(signal))
        for (const { path, problem } of problems)
          log.warn({ line: `${path}\u00a0: ${problem}` }, 'online with a fault');
    } catch (error) {
      log.error({ err: error }, 'pages could not be looked at');
    }
  }

  /** Tells the CMS what goes on; what cannot be told is told with the next report. */
  async tell(state: Report['state'], receipts: readonly Receipt[] = []): Promise<void> {
    this.#state = state;
    this.#unsent = [...this.#unsent, ...receipts];
    await this.#reports(async () => {
      const { cms, releases } = this.#parts;
      const sending = this.#unsent;
      const online = releases.current();
      try {
        await cms.report({
          state: this.#state,
          ...(online === undefined ? {} : { online }),
          releases: releases.list(),
          heldBack: releases.heldBack(),
          receipts: sending,
        });
        this.#unsent = this.#unsent.filter((receipt) => !sending.includes(receipt));
      } catch (error) {
        this.#parts.log.warn({ err: error }, 'the CMS was not told');
      }
    });
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

  async #readAll() {
    const { source, media, site } = this.#parts;
    const documents = whole(await readDocuments(source, media), site.content);
    for (const document of documents.values()) {
      for (const finding of document?.findings ?? []) this.#parts.log.warn({ line: lineOf(finding) }, 'finding');
    }
    return documents;
  }

  #today(): string {
    return todayInMorocco(this.#parts.now());
  }

  #logged(what: string, { id, isNew, changed }: Outcome): void {
    this.#parts.inspection.note(changed);
    this.#parts.log.info({ release: id, isNew, changed: changed.length }, what);
  }
}

/** How long a publisher waits between two signs of life, in milliseconds. */
export const pulse = silence / 3;

/** What the officer reads of a publication that failed through no fault of an entry. */
function lineFor(error: unknown): string {
  if (error instanceof Unpublishable) return `Le site ne se laisse pas construire\u00a0: ${error.message}`;
  if (error instanceof Failure) return error.message;
  return messageOf(error).replace(/^✗ /, '').split('\n')[0] ?? '';
}
