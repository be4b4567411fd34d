import { setImmediate as pause } from 'node:timers/promises';

/** How long work may go on without a breath, in milliseconds. */
const longest = 50;

/**
 * Work that is made of promises alone keeps timers, signals and the network waiting, minutes for a large site. Whoever does
 * it asks for a breath between two steps, and gets one when it is time.
 */
export class Breath {
  #last = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#last < longest) return;
    await pause();
    this.#last = performance.now();
  }
}
