import pLimit from 'p-limit';
import type { PublicationRequest, Receipt } from 'shared/publication';
import { todayInMorocco } from 'shared/today';
import type { Memory } from '../command/memory.ts';
import type { Compression } from './background/compression.ts';
import { BackgroundJobs } from './background/jobs.ts';
import { Bulletin } from './bulletin.ts';
import type { Cms } from './cms.ts';
import { Course } from './course.ts';
import { Edition, type Parts as EditionParts } from './edition.ts';
import { Metrics } from './metrics.ts';
import { Orders, type Parts as OrdersParts } from './orders.ts';
import { lineFor } from './receipts.ts';

export type Parts = EditionParts &
  Omit<OrdersParts, 'edition'> & {
    readonly cms: Cms;
    readonly compression: Compression;
    readonly memory: Pick<Memory, 'giveBack'>;
  };

/** What is over within so many milliseconds nobody needs to be told of: the CMS has the entries to give meanwhile. */
const brief = 300;

/** Takes what the officer asks for from the CMS, puts it online and tells what became of it. One thing at a time. */
export class Publisher {
  readonly bulletin: Bulletin;
  readonly jobs: BackgroundJobs;
  readonly course: Course;
  readonly metrics: Metrics;
  readonly #edition: Edition;
  readonly #orders: Orders;
  readonly #parts: Parts;
  /** Renders and releases never overlap. */
  readonly #turn = pLimit(1);
  /** The day in Morocco on which everything was read last, and the one for which the site stands. */
  #day = '';
  #shown = '';
  #problem: string | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#edition = new Edition(parts);
    this.#orders = new Orders({ ...parts, edition: this.#edition });
    this.course = new Course(parts.now);
    this.metrics = new Metrics(this.course, parts.now);
    const told = this.#edition.logged.bind(this.#edition);
    this.jobs = new BackgroundJobs({ ...parts, turn: this.#turn, told });
    this.bulletin = new Bulletin({
      ...parts,
      late: () => [...(this.#problem === undefined ? [] : [this.#problem]), ...this.jobs.late],
    });
  }

  /** Milliseconds until an event or an agreement ends, or nothing where none will. */
  get untilNextEnd(): number | undefined {
    return this.#parts.site.untilNextEnd(this.#parts.now());
  }

  /** Tells whether a day has begun for which not everything was read yet. */
  get isNewDay(): boolean {
    return this.#today() !== this.#day;
  }

  /** Tells whether the site stands for a day that is over. */
  get isYesterday(): boolean {
    return this.#today() !== this.#shown;
  }

  /** What kept everything from being brought up to date the last time, a French line. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Brings everything up to date with the CMS, at a start and at midnight. */
  async reconcile(): Promise<void> {
    try {
      await this.#turn(() => this.#edition.reconcile());
      await this.#turn(() => this.#parts.memory.giveBack());
      this.#day = this.#shown = this.#today();
      this.#problem = undefined;
      this.course.goesWell('everything');
    } catch (error) {
      this.#problem = lineFor(error);
      this.course.fails('everything', this.#problem);
      throw error;
    }
  }

  /** Brings the site up to date and says so. */
  async begin(): Promise<void> {
    await this.reconcile();
    await this.bulletin.tell('waiting');
  }

  /** Puts online what is over now: an event has ended. */
  async passTime(): Promise<void> {
    await this.#turn(async () => {
      await this.#edition.passTime();
      this.#shown = this.#today();
    });
    await this.bulletin.tell('waiting');
  }

  /** Works requests off together and reports each. Gives those that stay open, to be tried again later. */
  async handle(requests: readonly PublicationRequest[]): Promise<readonly PublicationRequest[]> {
    if (requests.length === 0) return [];
    const began = performance.now();
    const told = setTimeout(() => void this.bulletin.tell('building'), brief);
    const receipts = await this.#turn(async () => {
      try {
        return await this.#orders.take(requests);
      } catch (error) {
        return this.#orders.failed(requests, error);
      }
    });
    clearTimeout(told);
    this.#told(requests, receipts, performance.now() - began);
    await this.bulletin.tell('waiting', receipts);
    const failed = new Set(receipts.filter(({ outcome }) => outcome === 'failed').map(({ request }) => request));
    return requests.filter(({ id }) => failed.has(id));
  }

  /** A line a request: by its number one finds it in the log of the CMS, and by its release what readers saw. */
  #told(requests: readonly PublicationRequest[], receipts: readonly Receipt[], ms: number): void {
    for (const { request: publication, ...receipt } of receipts)
      this.#parts.log.info({ publication, ...receipt, ms: Math.round(ms) }, 'handled');
    this.course.handled(receipts);
    this.metrics.handled(requests, receipts, ms / 1000);
  }

  #today(): string {
    return todayInMorocco(this.#parts.now());
  }
}
