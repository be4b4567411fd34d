import type { PreviewState } from 'shared/preview';
import type { Asked, PreviewCms } from './cms.ts';

/** How often the CMS is asked about a document that somebody looks at, in milliseconds. */
const pulse = 500;

type Listener = (state: PreviewState) => void;
type Watched = { readonly listeners: Set<Listener>; timer?: NodeJS.Timeout };

/** Tells those who look at a document how it stands in the CMS, again and again; nobody is asked while nobody looks. */
export class Watch {
  readonly #cms: Pick<PreviewCms, 'state'>;
  readonly #watched = new Map<string, Watched>();

  constructor(cms: Pick<PreviewCms, 'state'>) {
    this.#cms = cms;
  }

  /** Has a listener told; gives what ends that. However many look at a document, the CMS is asked once for all. */
  look(asked: Asked, listener: Listener): () => void {
    const key = JSON.stringify([asked.type, asked.documentId, asked.link]);
    const watched = this.#watched.get(key) ?? this.#begin(key, asked);
    watched.listeners.add(listener);
    return () => {
      watched.listeners.delete(listener);
      if (watched.listeners.size > 0) return;
      clearTimeout(watched.timer);
      this.#watched.delete(key);
    };
  }

  #begin(key: string, asked: Asked): Watched {
    const watched: Watched = { listeners: new Set() };
    this.#watched.set(key, watched);
    const ask = async (): Promise<void> => {
      // A CMS that does not answer is asked again: whoever looks keeps what he sees.
      const state = await this.#cms.state(asked).catch(() => undefined);
      if (state !== undefined) for (const listener of watched.listeners) listener(state);
      if (watched.listeners.size > 0) wait();
    };
    const wait = (): void => {
      watched.timer = setTimeout(() => void ask(), pulse);
    };
    wait();
    return watched;
  }
}
