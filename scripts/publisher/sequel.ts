import { setTimeout as pause } from 'node:timers/promises';
import type { LimitFunction } from 'p-limit';
import { todayInMorocco } from 'shared/today';
import type { MediaStore } from '../pull/media.ts';
import type { Outcome, Releases } from '../release/releases.ts';
import type { Background } from './background.ts';
import type { Compression } from './compression.ts';
import type { Inspection } from './inspection.ts';
import type { Log } from './log.ts';
import { lineOf } from './parts-made.ts';

type Parts = {
  readonly background: Background;
  readonly compression: Compression;
  readonly inspection: Inspection;
  readonly releases: Releases;
  readonly media: Pick<MediaStore, 'tidy'>;
  /** Lets one thing at a time change what is online. */
  readonly turn: LimitFunction;
  readonly told: (what: string, outcome: Outcome) => void;
  readonly now: () => Date;
  readonly log: Log;
};

/** Between two steps of tidying, in milliseconds: what the officer asks for comes first. */
const tidyPause = 50;

/** What follows a publication comes in parts, none of which waits for another to be well. */
type Part = 'follow' | 'tidy' | 'tidyMedia' | 'compress' | 'inspect';

/** What follows a publication, slowly, while the officer waits for nothing. What goes wrong is logged once for as long as it lasts. */
export class Sequel {
  readonly #parts: Parts;
  /** The day in Morocco on which media were tidied last. */
  #tidied = '';
  /** By part, what is wrong with it: French lines. */
  readonly #problems = new Map<Part, string>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What of it is not as it should be, French lines; it is so until a part was tried again with success. */
  get problem(): string | undefined {
    return this.#problems.size === 0 ? undefined : [...this.#problems.values()].join(' ');
  }

  /** Makes what follows the pages and puts it online, as more of the release that it follows; while held back, nothing. */
  async follow(): Promise<void> {
    const { background, releases, turn, told, now } = this.#parts;
    // What is online then is not what the content says.
    if (releases.heldBack()) return background.forget();
    await this.#attempt('follow', async () => {
      const made = await background.make(await background.render(turn));
      await turn(() => {
        const outcome = releases.follow(background.delta(made, releases.files().keys()), now());
        if (outcome === undefined) background.forget();
        else told('followed', outcome);
      });
      background.clear(made);
      return made.problems;
    });
    // What no return needs any more, a withdrawn text among it, goes little by little.
    await this.#attempt('tidy', async () => {
      while (await turn(() => releases.tidy())) await pause(tidyPause);
    });
  }

  /** Lays compressed forms beside what is online until the signal comes; they are made elsewhere, and laid between other things. */
  async compress(signal: AbortSignal): Promise<void> {
    const { compression, releases, turn } = this.#parts;
    await this.#attempt('compress', async () => {
      for await (const made of compression.portions(signal)) await turn(() => releases.addCompressed(made));
    });
  }

  /** Once a day, lets media go that nobody needs. */
  async tidyMedia(): Promise<void> {
    const { media, now } = this.#parts;
    const today = todayInMorocco(now());
    if (this.#tidied === today) return;
    await this.#attempt('tidyMedia', async () => {
      await media.tidy(now());
      this.#tidied = today;
    });
  }

  /** Looks at what has changed with the rules that take long, until the signal comes; what it finds is said, and stays online. */
  async inspect(signal: AbortSignal): Promise<void> {
    const { inspection, log } = this.#parts;
    await this.#attempt('inspect', async () => {
      for await (const problems of inspection.problems(signal))
        for (const { path, problem } of problems)
          log.warn({ line: `${path}\u00a0: ${problem}` }, 'online with a fault');
    });
  }

  /** Does a part, and remembers what is wrong with it; that is logged where it is not what was wrong before. */
  async #attempt(part: Part, body: () => Promise<readonly string[] | void>): Promise<void> {
    const before = this.#problems.get(part);
    try {
      const problems = (await body()) ?? [];
      if (problems.length === 0) this.#problems.delete(part);
      else this.#problems.set(part, problems.join(' '));
    } catch (error) {
      // What was rendered for it is not online.
      if (part === 'follow') this.#parts.background.forget();
      this.#problems.set(part, lineOf(error));
    }
    const line = this.#problems.get(part);
    if (line !== undefined && line !== before)
      this.#parts.log.error({ part, line }, 'what follows a publication failed, and is tried again');
  }
}
