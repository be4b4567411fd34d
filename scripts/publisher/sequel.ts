import { setTimeout as pause } from 'node:timers/promises';
import type { LimitFunction } from 'p-limit';
import { todayInMorocco } from 'shared/today';
import type { MediaStore } from '../pull/media.ts';
import type { Outcome, Releases } from '../release/releases.ts';
import type { Background } from './background.ts';
import type { Compression } from './compression.ts';
import type { Inspection } from './inspection.ts';
import type { Log } from './log.ts';
import type { Memory } from './memory.ts';

type Parts = {
  readonly background: Background;
  readonly compression: Compression;
  readonly inspection: Inspection;
  readonly releases: Releases;
  readonly media: Pick<MediaStore, 'tidy'>;
  readonly memory: Memory;
  /** Lets one thing at a time change what is online. */
  readonly turn: LimitFunction;
  readonly told: (what: string, outcome: Outcome) => void;
  readonly now: () => Date;
  readonly log: Log;
};

/** Between two steps of tidying, in milliseconds: what the officer asks for comes first. */
const tidyPause = 50;

/** What follows a publication, slowly, while the officer waits for nothing. What goes wrong is logged, and tried again after the next one. */
export class Sequel {
  readonly #parts: Parts;
  /** The day in Morocco on which media were tidied last. */
  #tidied = '';

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Makes what follows the pages and puts it online, as more of the release that it follows; while held back, nothing. */
  async follow(): Promise<void> {
    const { background, releases, memory, turn, told, now } = this.#parts;
    // What is online then is not what the content says.
    if (releases.heldBack()) return background.forget();
    try {
      const work = await background.render(turn);
      const made = await background.make(work);
      await turn(() => {
        const outcome = releases.follow(background.delta(made, releases.files().keys()), now());
        if (outcome === undefined) background.forget();
        else told('followed', outcome);
      });
      background.clear(made);
      // What no return needs any more, a withdrawn text among it, goes little by little.
      while (await turn(() => releases.tidy())) await pause(tidyPause);
      await turn(() => memory.giveBack());
    } catch (error) {
      background.forget();
      this.#parts.log.error({ err: error }, 'what follows a publication failed');
    }
  }

  /** Lays compressed forms beside what is online until the signal comes; they are made elsewhere, and laid between other things. */
  async compress(signal: AbortSignal): Promise<void> {
    const { compression, releases, turn, log } = this.#parts;
    try {
      for await (const made of compression.portions(signal)) await turn(() => releases.addCompressed(made));
    } catch (error) {
      log.error({ err: error }, 'compression failed');
    }
  }

  /** Once a day, lets media go that nobody needs. */
  async tidyMedia(): Promise<void> {
    const { media, now, log } = this.#parts;
    const today = todayInMorocco(now());
    if (this.#tidied === today) return;
    try {
      await media.tidy(now());
      this.#tidied = today;
    } catch (error) {
      log.error({ err: error }, 'media could not be tidied');
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
}
