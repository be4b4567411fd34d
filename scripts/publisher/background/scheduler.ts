import type { BackgroundJobs } from './jobs.ts';

type Jobs = Pick<BackgroundJobs, 'makeFiles' | 'tidy' | 'tidyMedia' | 'compress' | 'inspect' | 'late'>;

/** How long nothing must be asked for until files are made, and how long they may wait at most, in milliseconds. */
const [quiet, latest] = [1500, 20_000];

/** The first pause before what failed is tried again, and the longest, in milliseconds; it doubles each time. */
const [shortest, longest] = [15_000, 1_800_000];

/**
 * When background jobs are done. Files are made once nothing was asked for during a while, and at the latest after some
 * time, and never twice at once; then texts are compressed and pages looked at for as long as nothing is asked for. Where
 * something is late, all is tried again after a pause that grows; what is up to date costs little then.
 */
export class BackgroundScheduler {
  readonly #jobs: Jobs;
  #timer: NodeJS.Timeout | undefined;
  #asked: number | undefined;
  #running: AbortController | undefined;
  #pause = shortest;

  constructor(jobs: Jobs) {
    this.#jobs = jobs;
  }

  /** Something is asked for: what has no hurry ends at once, and goes on when files were made again. */
  giveWay(): void {
    this.#running?.abort();
  }

  /** Something was published, or everything may be out of date. */
  start(): void {
    this.giveWay();
    this.#asked ??= Date.now();
    clearTimeout(this.#timer);
    if (this.#running !== undefined) return;
    const wait = Math.min(quiet, Math.max(0, this.#asked + latest - Date.now()));
    this.#timer = setTimeout(() => void this.#run(), wait).unref();
  }

  async #run(): Promise<void> {
    const running = new AbortController();
    [this.#asked, this.#running] = [undefined, running];
    for (const job of ['makeFiles', 'tidy', 'tidyMedia'] as const) await this.#jobs[job]();
    for (const job of ['compress', 'inspect'] as const)
      if (!running.signal.aborted) await this.#jobs[job](running.signal);
    this.#running = undefined;
    const isLate = this.#jobs.late.length > 0;
    if (this.#asked !== undefined) return this.start();
    if (isLate) this.#timer = setTimeout(() => void this.#run(), this.#pause).unref();
    this.#pause = isLate ? Math.min(this.#pause * 2, longest) : shortest;
  }
}
