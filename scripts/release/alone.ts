import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../command/failure.ts';
import { Lock } from '../disk/lock.ts';

const publishing = 'Une publication est déjà en cours dans ce dossier : attendez qu’elle finisse.';

/** Runs a body while no other process publishes from the same folder. */
export async function alone<T>(varFolder: string, body: () => T | Promise<T>): Promise<T> {
  return await holding(join(varFolder, 'publishing.lock'), publishing, body);
}

/** Runs a body while no other process holds a lock; the Failure where one does says so in the words that are given. */
export async function holding<T>(path: string, isHeld: string, body: () => T | Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  const lock = new Lock(path);
  try {
    if (!lock.take()) throw new Failure(isHeld);
    return await body();
  } finally {
    lock.close();
  }
}

/** How long one waits for another process to change what is online, in milliseconds: the first release takes longest. */
const patience = 60_000;

/** A lock of the same kind for a body that does not wait for anything: whoever comes second waits for the first. */
export class Turnstile {
  readonly #lock: Lock;

  constructor(path: string) {
    this.#lock = new Lock(path, patience);
  }

  pass<T>(body: () => T): T {
    if (!this.#lock.take()) throw new Failure(publishing);
    try {
      return body();
    } finally {
      this.#lock.giveBack();
    }
  }

  close(): void {
    this.#lock.close();
  }
}
