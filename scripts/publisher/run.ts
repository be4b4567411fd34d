import { setTimeout as pause } from 'node:timers/promises';
import { mostReceipts } from 'shared/publication';
import { messageOf } from '../command/failure.ts';
import { BackgroundScheduler } from './background/scheduler.ts';
import { pulse } from './bulletin.ts';
import type { Cms } from './cms.ts';
import { Postponed } from './postponed.ts';
import type { Log } from './log.ts';
import type { Publisher } from './publisher.ts';
import { lineFor } from './receipts.ts';

/** How long the CMS is asked to hold its answer back, in seconds; a new day is noticed no later than this. */
const longPoll = 20;
/** Longest pause until a start that failed is tried again, in milliseconds: the disk may be well again. */
const retry = 15_000;

type Running = { readonly publisher: Publisher; readonly cms: Cms; readonly log: Log; readonly signal: AbortSignal };

/** Runs a publisher until it is told to stop: everything at first and each new day, requests as they come. */
export async function runPublisher({ publisher, cms, log, signal }: Running): Promise<void> {
  const alive = setInterval(() => void publisher.bulletin.tell(publisher.bulletin.state), pulse);
  // All of the content is read first, which takes its time, or fails: the officer reads so.
  await publisher.bulletin.tell('starting');
  await insist(publisher, log, signal);
  const background = new BackgroundScheduler(publisher.jobs);
  background.start();
  const postponed = new Postponed();
  while (!signal.aborted) {
    try {
      const ending = publisher.untilNextEnd ?? Infinity;
      const next = Math.min(ending, postponed.untilNext ?? Infinity);
      const wait = Math.min(longPoll, Math.ceil(next / 1000));
      const open = await cms.requests(wait, postponed.known, signal);
      publisher.course.goesWell('cms');
      publisher.course.keepOnly(open.map(({ id }) => id));
      publisher.metrics.queue(open.length);
      const requests = postponed.due(open);
      const isNothing = requests.length === 0 && ending > wait * 1000;
      if (isNothing && !publisher.isNewDay) continue;
      background.giveWay();
      // What cannot be read today must not keep what is asked for from going online; it is tried again with the next turn.
      if (publisher.isNewDay) {
        await publisher.reconcile().catch((error: unknown) => {
          log.error({ line: messageOf(error) }, 'the new day could not be taken over');
        });
        await passDay(publisher, log);
      } else if (requests.length === 0) await publisher.passTime();
      const some = requests.slice(0, mostReceipts);
      postponed.note(some, await publisher.handle(some));
      background.start();
    } catch (error) {
      if (signal.aborted) break;
      log.error({ line: messageOf(error) }, 'waiting for the CMS');
      publisher.course.fails('cms', lineFor(error));
      await passDay(publisher, log);
      await pause(1000, undefined, { signal }).catch(() => undefined);
    }
  }
  clearInterval(alive);
  background.giveWay();
  await publisher.bulletin.tell('stopped');
}

/** A new day begins whether the CMS answers or not: what ends with the day before is over. */
async function passDay(publisher: Publisher, log: Log): Promise<void> {
  if (!publisher.isYesterday) return;
  await publisher.passTime().catch((error: unknown) => {
    log.error({ line: messageOf(error) }, 'the new day could not be shown');
  });
}

/** Tries until it succeeds: without the content there is nothing else to do. */
async function insist(publisher: Publisher, log: Log, signal: AbortSignal): Promise<void> {
  for (let wait = 500; !signal.aborted; wait = Math.min(wait * 2, retry)) {
    try {
      return await publisher.begin();
    } catch (error) {
      log.error({ line: messageOf(error) }, 'the site could not be brought up to date');
      await publisher.bulletin.tell('starting');
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }
}
