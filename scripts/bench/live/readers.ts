import { setTimeout as wait } from 'node:timers/promises';
import { pathFor } from 'shared/paths';
import { pick, type Random } from '../content/random.ts';
import type { Article } from '../peer/site.ts';

/** Requests a second, and the pause between two in milliseconds. */
export const pace = 200;
const pause = 1000 / pace;

/** What readers were given. */
export type Served = { readonly requests: number; readonly faults: number };

/**
 * Reads articles at a steady pace, whatever the server does meanwhile, until the signal; counts answers that are no whole
 * page: another status than 200, a broken connection, a body without its end.
 */
export async function readSteadily(
  site: string,
  articles: readonly Article[],
  random: Random,
  signal: AbortSignal,
): Promise<Served> {
  const began = performance.now();
  const running = new Set<Promise<void>>();
  let [requests, faults] = [0, 0];
  const read = async ({ language, slugs }: Article): Promise<void> => {
    const isWhole = await fetch(new URL(pathFor('article', language, slugs[language]), site)).then(
      async (reply) => reply.status === 200 && (await reply.text()).trimEnd().endsWith('</html>'),
      () => false,
    );
    if (!isWhole) faults += 1;
  };
  while (!signal.aborted) {
    const reading = read(pick(random, articles)).catch(() => void (faults += 1));
    running.add(reading);
    void reading.finally(() => running.delete(reading));
    requests += 1;
    await wait(Math.max(0, began + requests * pause - performance.now()));
  }
  await Promise.all(running);
  return { requests, faults };
}
