import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../command/failure.ts';

const publishing = 'Une publication est déjà en cours dans ce dossier : attendez qu’elle finisse.';

/** Runs a body while no other process publishes from the same folder. */
export async function alone<T>(varFolder: string, body: () => T | Promise<T>): Promise<T> {
  return await holding(join(varFolder, 'publishing.lock'), publishing, body);
}

/**
 * Runs a body while no other process holds a lock; the Failure where one does says so in the words that are given. The lock
 * is the operating system's, taken through SQLite: it goes when its holder goes, however that happens, so there is no stale
 * one to judge.
 */
export async function holding<T>(path: string, isHeld: string, body: () => T | Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  const lock = new Database(path, { timeout: 0 });
  try {
    take(lock, isHeld);
    return await body();
  } finally {
    lock.close();
  }
}

/** How long one waits for another process to change what is online, in milliseconds: the first release takes longest. */
const patience = 60_000;

/** A lock of the same kind for a body that does not wait for anything: whoever comes second waits for the first. */
export class Turnstile {
  readonly #lock: Database.Database;

  constructor(path: string) {
    this.#lock = new Database(path, { timeout: patience });
  }

  pass<T>(body: () => T): T {
    take(this.#lock, publishing);
    try {
      return body();
    } finally {
      this.#lock.exec('COMMIT');
    }
  }

  close(): void {
    this.#lock.close();
  }
}

function take(lock: Database.Database, isHeld: string): void {
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error;
    throw new Failure(isHeld);
  }
}
