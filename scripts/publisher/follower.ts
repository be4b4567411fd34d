import type { Sequel } from './sequel.ts';

type Following = Pick<Sequel, 'follow' | 'tidyMedia' | 'compress' | 'inspect'>;

/** How long nothing must be asked for until what follows is made, and how long it may wait at most, in milliseconds. */
const [quiet, latest] = [1500, 20_000];

/**
 * What follows a publication. It is made once nothing was asked for during a while, and at the latest after some time, and
 * never twice at once; then texts are compressed and pages looked at for as long as nothing is asked for.
 */
export class Follower {
  readonly #sequel: Following;
  #timer: NodeJS.Timeout | undefined;
  #asked: number | undefined;
  #running: AbortController | undefined;

  constructor(sequel: Following) {
    this.#sequel = sequel;
  }

  /** Something is asked for: what has no hurry ends at once, and goes on when what follows was made again. */
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
    await this.#sequel.follow();
    await this.#sequel.tidyMedia();
    for (const rest of ['compress', 'inspect'] as const)
      if (!running.signal.aborted) await this.#sequel[rest](running.signal);
    this.#running = undefined;
    if (this.#asked !== undefined) this.start();
  }
}
