import type { Documents } from '../pull/assembly.ts';
import type { DocumentKey } from '../pull/key.ts';

/** How many drafts are kept. */
const kept = 20;

/** The drafts that were looked at last, each as it was read after its last save. */
export class LastRead {
  readonly #read: (key: DocumentKey) => Promise<Documents>;
  readonly #known = new Map<DocumentKey, { readonly saved: string; readonly documents: Documents }>();

  /** @param read reads a draft anew. */
  constructor(read: (key: DocumentKey) => Promise<Documents>) {
    this.#read = read;
  }

  /** A draft as it is since a save, by the mark of it. */
  async draft(key: DocumentKey, saved: string): Promise<Documents> {
    const known = this.#known.get(key);
    if (known?.saved === saved) return known.documents;
    const documents = await this.#read(key);
    this.#known.delete(key);
    this.#known.set(key, { saved, documents });
    for (const oldest of [...this.#known.keys()].slice(0, -kept)) this.#known.delete(oldest);
    return documents;
  }
}
