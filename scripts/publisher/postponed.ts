import type { PublicationRequest } from 'shared/publication';

/** The first pause before a request that failed is tried again, and the longest, in milliseconds; it doubles each time. */
const [shortest, longest] = [4000, 120_000];

/** Requests that could not be worked off: each is tried again after a pause that grows, and no other one waits for it. */
export class Postponed {
  readonly #requests = new Map<number, { readonly pause: number; readonly until: number }>();
  readonly #now: () => number;

  /** @param now milliseconds that run on whatever is done to the machine's clock. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The numbers of those that are not to be tried yet. */
  get known(): readonly number[] {
    return [...this.#requests].filter(([, { until }]) => until > this.#now()).map(([id]) => id);
  }

  /** Milliseconds until one is to be tried again; none where there is none. */
  get untilNext(): number | undefined {
    const [next] = [...this.#requests.values()].map(({ until }) => until).toSorted((a, b) => a - b);
    return next === undefined ? undefined : Math.max(0, next - this.#now());
  }

  /**
   * Of all open requests, those that are to be worked off now; a return to an earlier release settles whatever was asked
   * for before it. What is not open any more is forgotten.
   */
  due(open: readonly PublicationRequest[]): readonly PublicationRequest[] {
    const ids = new Set(open.map(({ id }) => id));
    for (const id of this.#requests.keys()) if (!ids.has(id)) this.#requests.delete(id);
    const waiting = new Set(this.known);
    const lastReturn = open.findLastIndex(({ id, kind }) => kind === 'rollback' && !waiting.has(id));
    return open.filter(({ id }, place) => place < lastReturn || !waiting.has(id));
  }

  /** Notes what became of requests that were worked off: those that failed are to be tried again. */
  note(worked: readonly PublicationRequest[], failed: readonly PublicationRequest[]): void {
    const ids = new Set(failed.map(({ id }) => id));
    for (const { id } of worked) {
      const pause = Math.min((this.#requests.get(id)?.pause ?? shortest / 2) * 2, longest);
      if (ids.has(id)) this.#requests.set(id, { pause, until: this.#now() + pause });
      else this.#requests.delete(id);
    }
  }
}
