import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Lock } from '../disk/lock.ts';

const lockIn = (folder: string): string => join(folder, 'held.lock');

/** How long one waits for a process that only looks whether a folder is held, in milliseconds. */
const patience = 5000;

/** The locks of this process, which go with it. */
const held = new Map<string, Lock>();

/**
 * Lets nobody remove a folder for as long as this process lives. Any number of processes may hold it, however long they
 * sleep.
 */
export function hold(folder: string): void {
  if (held.has(folder)) return;
  const lock = new Lock(lockIn(folder), patience);
  lock.share();
  held.set(folder, lock);
}

/** Whether a process holds a folder. */
export function isHeld(folder: string): boolean {
  if (!existsSync(lockIn(folder))) return false;
  const lock = new Lock(lockIn(folder));
  try {
    return !lock.take();
  } finally {
    lock.close();
  }
}
