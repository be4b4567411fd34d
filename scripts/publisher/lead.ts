import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Log } from './log.ts';

/** How often a publisher that stands by looks whether the first one has ended, in milliseconds. */
const patience = 1000;

/** The locks of this process, which go with it; one that nobody held would go with the next garbage collection. */
const held: Database.Database[] = [];

/**
 * Waits until no other publisher works in a folder, and keeps others waiting for as long as this process lives. The lock is
 * the operating system's, taken through SQLite: it goes with its holder.
 */
export async function lead(varFolder: string, signal: AbortSignal, log: Log): Promise<void> {
  mkdirSync(varFolder, { recursive: true });
  const lock = new Database(join(varFolder, 'publisher.lock'), { timeout: 0 });
  let said = false;
  while (!signal.aborted) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      held.push(lock);
      return;
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error;
    }
    if (!said) log.info({}, 'standing by: another publisher works in this folder');
    said = true;
    await pause(patience, undefined, { signal }).catch(() => undefined);
  }
}
