import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const lockIn = (folder: string): string => join(folder, 'held.lock');

/** The locks of this process, which go with it. */
const held = new Map<string, Database.Database>();

/**
 * Lets nobody remove a folder for as long as this process lives. The lock is the operating system's, taken through SQLite,
 * which any number of processes may share: there is no stale one to judge, however long a process sleeps.
 */
export function hold(folder: string): void {
  if (held.has(folder)) return;
  const lock = new Database(lockIn(folder));
  // A read keeps the shared lock until its transaction ends.
  lock.exec('BEGIN');
  lock.prepare('SELECT 1 FROM sqlite_master').get();
  held.set(folder, lock);
}

/** Whether a process holds a folder. */
export function isHeld(folder: string): boolean {
  if (!existsSync(lockIn(folder))) return false;
  const lock = new Database(lockIn(folder), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return false;
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error;
    return true;
  } finally {
    lock.close();
  }
}
