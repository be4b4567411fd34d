import { Failure } from '../command/failure.ts';
import type { Documents } from '../pull/assembly.ts';
import type { DocumentKey } from '../pull/key.ts';

/** Reads documents anew from the CMS. */
type Read = (keys: ReadonlySet<DocumentKey>) => Promise<Documents>;

/** A reading that may not have ended yet, begun after the request with this number. */
type Reading = { readonly request: number; readonly documents: Promise<Documents> };

/** What was read, and why the rest was not. */
export type ReadSoFar = { readonly documents: Documents; readonly unread: ReadonlyMap<DocumentKey, unknown> };

/** How long a reading is waited for, in milliseconds, and how much longer for each document of it. */
const [patience, patienceEach] = [3000, 50];

/**
 * Reads documents such that one which cannot be read, or takes its time, keeps no other one waiting. What takes long goes
 * on being read, and is there when it is asked for again.
 */
export class Readings {
  readonly #read: Read;
  readonly #running = new Map<DocumentKey, Reading>();

  constructor(read: Read) {
    this.#read = read;
  }

  /** Reads documents, each as it was after the request with the number that stands beside it, or later. Never throws. */
  async read(wanted: ReadonlyMap<DocumentKey, number>): Promise<ReadSoFar> {
    const isRunning = ([key, request]: readonly [DocumentKey, number]): boolean =>
      (this.#running.get(key)?.request ?? 0) >= request;
    const within = patience + patienceEach * wanted.size;
    const fresh = new Set([...wanted].filter((one) => !isRunning(one)).map(([key]) => key));
    // Together they are one question to the CMS.
    const together = fresh.size > 1 ? await settled(this.#read(fresh), within).catch(() => undefined) : undefined;
    const documents = new Map(together);
    const unread = new Map<DocumentKey, unknown>();
    const alone = [...wanted].filter(([key]) => !documents.has(key));
    const read = async ([key, request]: readonly [DocumentKey, number]): Promise<void> => {
      try {
        for (const [name, document] of await this.#readAlone(key, request, within)) documents.set(name, document);
      } catch (error) {
        unread.set(key, error);
      }
    };
    await Promise.all(alone.map(read));
    for (const key of documents.keys()) this.#running.delete(key);
    return { documents, unread };
  }

  async #readAlone(key: DocumentKey, request: number, within: number): Promise<Documents> {
    const known = this.#running.get(key);
    const reading =
      known !== undefined && known.request >= request ? known : { request, documents: this.#read(new Set([key])) };
    this.#running.set(key, reading);
    try {
      const documents = await settled(reading.documents, within);
      if (documents !== undefined) return documents;
    } catch (error) {
      this.#running.delete(key);
      throw error;
    }
    const seconds = Math.round(within / 1000);
    throw new Failure(
      `Cette entrée ou un de ses fichiers se lit encore, après ${seconds}\u00a0s\u00a0: elle ira en ligne dès qu’elle sera lue. Si cela dure, vérifiez ses fichiers dans la médiathèque.`,
    );
  }
}

/** What a promise gives within some milliseconds; nothing where it takes longer. Throws what it throws within them. */
async function settled<T>(promise: Promise<T>, within: number): Promise<T | undefined> {
  const tooLate = Promise.withResolvers<undefined>();
  const timer = setTimeout(tooLate.resolve, within);
  try {
    return await Promise.race([promise, tooLate.promise]);
  } finally {
    clearTimeout(timer);
  }
}
