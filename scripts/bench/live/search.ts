import { setTimeout as wait } from 'node:timers/promises';
import { searchIndexPath } from 'shared/paths';
import { Failure } from '../../command/failure.ts';

/** How long the first index of a site, and the next, may take, in milliseconds: minutes for 30,000 pages. */
const patience = 900_000;

/** How often a reader looks, in milliseconds. */
const interval = 50;

/** The names of the index's parts, of each language, which tell one index from another; nothing where there is none yet. */
async function indexAt(site: string): Promise<string | undefined> {
  const reply = await fetch(new URL('pagefind-entry.json', new URL(searchIndexPath, site)));
  const text = await reply.text();
  return reply.ok ? text : undefined;
}

/** Waits until the search of a site has another index than `before`, nothing being none yet; gives it. */
export async function nextIndex(site: string, before?: string): Promise<string> {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const index = await indexAt(site);
    if (index !== undefined && index !== before) return index;
    await wait(interval);
  }
  throw new Failure(`La recherche n’a pas suivi après ${patience / 1000} s.`);
}
