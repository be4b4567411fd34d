import { setTimeout as pause } from 'node:timers/promises';
import type { LimitFunction } from 'p-limit';
import { todayInMorocco } from 'shared/today';
import type { Memory } from '../../command/memory.ts';
import type { MediaStore } from '../../pull/media.ts';
import type { Outcome, Releases } from '../../release/contract.ts';
import type { Log } from '../log.ts';
import type { Compression } from './compression.ts';
import type { BackgroundFiles } from './files.ts';
import type { Inspection } from './inspection.ts';
import { lateLine, reasonOf } from './late.ts';

type Parts = {
  readonly background: BackgroundFiles;
  readonly compression: Compression;
  readonly inspection: Inspection;
  readonly releases: Releases;
  readonly media: Pick<MediaStore, 'tidy'>;
  readonly memory: Pick<Memory, 'giveBack'>;
  /** Lets one thing at a time change what is online. */
  readonly turn: LimitFunction;
  readonly told: (what: string, outcome: Outcome) => void;
  readonly now: () => Date;
  readonly log: Log;
};

/** Between two steps of tidying, in milliseconds: what the officer asks for comes first. */
const tidyPause = 50;

/** What is told of a job that ended before its end. */
const lateJobs = {
  files: 'Les images de partage, la recherche et le plan du site sont en retard.',
  tidy: 'Le rangement des anciennes versions est en retard.',
  tidyMedia: 'Le rangement des médias est en retard.',
  compress: 'La compression des pages est en retard.',
  inspect: 'L’examen des pages en ligne est en retard.',
} as const;
type Job = keyof typeof lateJobs;

/**
 * What is done in the background after a publication, while the officer waits for nothing. None of these jobs throws, nor
 * keeps another from being done; what goes wrong is remembered until it goes well, and logged when it is another thing
 * than the last time.
 */
export class BackgroundJobs {
  readonly #parts: Parts;
  /** The day in Morocco on which media were tidied last. */
  #tidied = '';
  readonly #late = new Map<Job, readonly string[]>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What is not as it should be, French lines; empty where all is well. */
  get late(): readonly string[] {
    return [...this.#late.values()].flat();
  }

  /** Makes the files that follow the pages and puts them online, as more of the release that they follow; while held back, none. */
  async makeFiles(): Promise<void> {
    const { background, releases, memory, turn, told, now } = this.#parts;
    await this.#attempt('files', async () => {
      // What is online then is not what the content says.
      if (releases.heldBack()) {
        background.forget();
        return [];
      }
      const rendered = await background.render(turn);
      // Other programs draw for minutes where all share images are new, and what rendering took is not needed meanwhile.
      await turn(() => memory.giveBack());
      const made = await background.make(rendered);
      await turn(() => {
        const outcome = releases.follow(background.delta(made, releases.files().keys()), now());
        if (outcome === undefined) background.forget();
        else told('followed', outcome);
      });
      background.clear(made);
      return made.late;
    });
  }

  /** Lets go little by little what no return needs any more, a withdrawn text among it; then memory that nothing needs. */
  async tidy(): Promise<void> {
    const { releases, memory, turn } = this.#parts;
    await this.#attempt('tidy', async () => {
      while (await turn(() => releases.tidy())) await pause(tidyPause);
      await turn(() => memory.giveBack());
      return [];
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
      return [];
    });
  }

  /** Lays compressed forms beside what is online until the signal comes; they are made elsewhere, and laid between other things. */
  async compress(signal: AbortSignal): Promise<void> {
    const { compression, releases, turn } = this.#parts;
    await this.#attempt('compress', async () => {
      for await (const made of compression.portions(signal)) await turn(() => releases.addCompressed(made));
      return [];
    });
  }

  /** Looks at what has changed with the rules that take long, until the signal comes; what it finds is said, and stays online. */
  async inspect(signal: AbortSignal): Promise<void> {
    const { inspection, log } = this.#parts;
    await this.#attempt('inspect', async () => {
      for await (const problems of inspection.problems(signal))
        for (const { path, problem } of problems)
          log.warn({ line: `${path}\u00a0: ${problem}` }, 'online with a fault');
      return [];
    });
  }

  /** Does a job, which gives what of it is late, in French lines. */
  async #attempt(job: Job, body: () => Promise<readonly string[]>): Promise<void> {
    const before = this.#late.get(job) ?? [];
    const late = await body().catch((error: unknown) => {
      // What was rendered is not online.
      if (job === 'files') this.#parts.background.forget();
      return [lateLine(lateJobs[job], [reasonOf(error)])];
    });
    if (late.length === 0) this.#late.delete(job);
    else this.#late.set(job, late);
    if (late.length > 0 && late.join() !== before.join())
      this.#parts.log.error({ job, lines: late }, 'late, and tried again');
  }
}
