import pLimit from 'p-limit';
import { mostReceipts, silence, type Receipt, type Report } from 'shared/publication';
import type { Releases } from '../release/contract.ts';
import type { Cms } from './cms.ts';
import type { Log } from './log.ts';

/** How long a publisher waits between two signs of life, in milliseconds. */
export const pulse = silence / 3;

type Parts = {
  readonly cms: Cms;
  readonly releases: Releases;
  readonly log: Log;
  /** What keeps the site from being up to date, and what follows publications and is not there yet, French lines. */
  readonly late: () => readonly string[];
};

/** What the CMS is told of the publisher, and that it is told in the end. */
export class Bulletin {
  readonly #parts: Parts;
  readonly #reports = pLimit(1);
  #state: Report['state'] = 'starting';
  /** By request: one that is worked off again is told of once. */
  readonly #unsent = new Map<number, Receipt>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get state(): Report['state'] {
    return this.#state;
  }

  /** Tells the CMS what goes on; what cannot be told is told with the next report. */
  async tell(state: Report['state'], receipts: readonly Receipt[] = []): Promise<void> {
    this.#state = state;
    for (const receipt of receipts) this.#unsent.set(receipt.request, receipt);
    await this.#reports(async () => {
      const { cms, releases, late } = this.#parts;
      const sending = [...this.#unsent.values()].slice(0, mostReceipts);
      try {
        const online = releases.current();
        await cms.report({
          state: this.#state,
          ...(online === undefined ? {} : { online }),
          releases: releases.list(),
          heldBack: releases.heldBack(),
          late: late(),
          receipts: sending,
        });
        for (const receipt of sending)
          if (this.#unsent.get(receipt.request) === receipt) this.#unsent.delete(receipt.request);
      } catch (error) {
        this.#parts.log.warn({ err: error }, 'the CMS was not told');
      }
    });
  }
}
