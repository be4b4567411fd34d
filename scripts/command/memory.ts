import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much more the process must hold than after the last time for it to be worth the pause, in bytes. */
const worthwhile = 20_000_000;

/**
 * Memory that is free inside of this process, and could be the system's. After everything was read and rendered V8 keeps
 * the pages of its heap that are empty, for as long as the process lives: 190 of 770 MB at ten thousand articles in three
 * languages. Only a collection « of last resort » gives them back, and only Node's `gc` asks for one: it is taken from a
 * context of its own, so that nothing else in the process sees it.
 */
export class Memory {
  readonly #collect: NodeJS.GCFunction;
  /** What the process held after the last time, in bytes. */
  #held: number;

  /** @param held what the process held when there was last nothing to give back: now, or 0 where it may have read much. */
  constructor(held = process.memoryUsage.rss()) {
    this.#held = held;
    setFlagsFromString('--expose-gc');
    this.#collect = runInNewContext('gc') as NodeJS.GCFunction;
  }

  /** Gives it back where there is much of it; nothing else runs meanwhile: 0.7 s at that size. */
  giveBack(): void {
    if (process.memoryUsage.rss() - this.#held < worthwhile) return;
    this.#collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    this.#held = process.memoryUsage.rss();
  }
}
