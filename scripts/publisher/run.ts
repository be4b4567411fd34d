import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../command/failure.ts';
import type { Cms } from './cms.ts';
import type { Log } from './log.ts';
import { pulse, type Publisher } from './publisher.ts';

/** How long the CMS is asked to hold its answer back, in seconds; a new day is noticed no later than this. */
const longPoll = 20;
/** How long until what failed is tried again, in milliseconds: the disk may be well again. */
const retry = 15_000;
/** Most requests that are worked off together: their receipts go into one report. */
const mostAtOnce = 300;
/** How long nothing must be asked for until what follows is made, and how long it may wait at most, in milliseconds. */
const [quiet, latest] = [1500, 20_000];

type Running = { readonly publisher: Publisher; readonly cms: Cms; readonly log: Log; readonly signal: AbortSignal };

/** Runs a publisher until it is told to stop: everything at first and each new day, requests as they come. */
export async function runPublisher({ publisher, cms, log, signal }: Running): Promise<void> {
  await insist(() => publisher.begin(), log, signal);
  const alive = setInterval(() => void publisher.tell(publisher.state), pulse);
  const follow = follower(publisher);
  follow();
  while (!signal.aborted) {
    try {
      const ending = publisher.untilNextEnd ?? Infinity;
      const wait = Math.min(longPoll, Math.ceil(ending / 1000));
      const requests = await cms.requests(wait, [], signal);
      if (publisher.isNewDay) await publisher.reconcile();
      else if (requests.length === 0 && ending <= wait * 1000) await publisher.passTime();
      else if (requests.length === 0) continue;
      const failed = await publisher.handle(requests.slice(0, mostAtOnce));
      follow();
      if (failed.length > 0) await pause(retry, undefined, { signal });
    } catch (error) {
      if (signal.aborted) break;
      log.error({ line: messageOf(error) }, 'waiting for the CMS');
      await pause(1000, undefined, { signal }).catch(() => undefined);
    }
  }
  clearInterval(alive);
  await publisher.tell('stopped');
}

/** Tries until it succeeds: without the content there is nothing else to do. */
async function insist(body: () => Promise<void>, log: Log, signal: AbortSignal): Promise<void> {
  for (let wait = 500; !signal.aborted; wait = Math.min(wait * 2, retry)) {
    try {
      return await body();
    } catch (error) {
      log.error({ line: messageOf(error) }, 'the site could not be brought up to date');
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Makes what follows once nothing was asked for during a while, and at the latest after some time; never twice at once. */
function follower(publisher: Publisher): () => void {
  let timer: NodeJS.Timeout | undefined;
  let asked: number | undefined;
  let running = false;
  const run = async (): Promise<void> => {
    [timer, asked, running] = [undefined, undefined, true];
    await publisher.follow();
    running = false;
    if (asked !== undefined) wait();
  };
  const wait = (): void => {
    asked ??= Date.now();
    clearTimeout(timer);
    if (!running)
      timer = setTimeout(() => void run(), Math.min(quiet, Math.max(0, asked + latest - Date.now()))).unref();
  };
  return wait;
}
