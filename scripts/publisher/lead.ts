import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Lock } from '../disk/lock.ts';
import type { Log } from './log.ts';

/** How often a publisher that stands by looks whether the first one has ended, in milliseconds. */
const patience = 1000;

/** The locks of this process, which go with it. */
const held: Lock[] = [];

/** Waits until no other publisher works in a folder, and keeps others waiting for as long as this process lives. */
export async function lead(varFolder: string, signal: AbortSignal, log: Log): Promise<void> {
  mkdirSync(varFolder, { recursive: true });
  const lock = new Lock(join(varFolder, 'publisher.lock'));
  let said = false;
  while (!signal.aborted) {
    if (lock.take()) return void held.push(lock);
    if (!said) log.info({}, 'standing by: another publisher works in this folder');
    said = true;
    await pause(patience, undefined, { signal }).catch(() => undefined);
  }
}
