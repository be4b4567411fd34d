import type { Documents } from '../pull/assembly.ts';
import { readDocuments } from '../pull/border.ts';
import type { MediaStore } from '../pull/media.ts';
import { lineOf } from '../pull/report.ts';
import type { Source } from '../pull/source.ts';
import type { Outcome, Releases } from '../release/contract.ts';
import type { BackgroundFiles } from './background/files.ts';
import type { Inspection } from './background/inspection.ts';
import type { LiveSite } from './live-site.ts';
import type { Log } from './log.ts';
import { packed } from './packed.ts';
import { Quarantine, type Sorted } from './quarantine.ts';
import { whole } from './reconciliation.ts';
import { standingAt, vacated, type Addresses } from './vacated.ts';

export type Parts = {
  readonly source: Source;
  readonly media: MediaStore;
  readonly site: LiveSite;
  readonly background: BackgroundFiles;
  readonly inspection: Inspection;
  readonly releases: Releases;
  readonly now: () => Date;
  readonly log: Log;
  /** Whether the first reading of everything may find that much is gone. */
  readonly acceptShrink?: boolean;
};

/** What became of documents, and the addresses that each of them has left by it. */
export type Published = Sorted & { readonly vacated: Addresses };

/** What readers see, brought up to date with the CMS. Whoever calls it sees to it that one thing is done at a time. */
export class Edition {
  readonly #parts: Parts;
  readonly #quarantine: Quarantine;
  #acceptShrink: boolean;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#acceptShrink = parts.acceptShrink === true;
    this.#quarantine = new Quarantine(parts.site);
  }

  /** Reads everything from the CMS and puts online what differs; after a return to an earlier release the next request does. */
  async reconcile(): Promise<void> {
    const { site, releases, now, log } = this.#parts;
    try {
      if (releases.heldBack()) return;
      const { outcome, refused } = await this.#quarantine.publish(await this.#readAll(), { madeFrom: '', now: now() });
      this.#acceptShrink = false;
      for (const line of [...refused.values()].flat()) log.warn({ line }, 'quarantine');
      this.logged('reconciled', outcome);
      for (const finding of site.content.content().findings) log.warn({ line: lineOf(finding) }, 'finding');
    } finally {
      this.#strike();
    }
  }

  /** Puts online what is over now: an event has ended, or an agreement. While held back, only what must go goes. */
  async passTime(): Promise<void> {
    const { site, releases, now } = this.#parts;
    try {
      if (!releases.heldBack()) this.logged('time passed', await site.publish(new Map(), { madeFrom: '', now: now() }));
    } finally {
      this.#strike();
    }
  }

  /** Whatever becomes of the rest: a picture that may not be shown any more is shown no longer. */
  #strike(): void {
    const { releases, inspection, log, now } = this.#parts;
    const struck = releases.strike(now());
    inspection.note(struck);
    if (struck.length > 0) log.info({ files: struck }, 'pictures whose agreement is over were taken off');
  }

  /** Puts documents online, each that can be. */
  async publish(documents: Documents): Promise<Published> {
    const { site, now } = this.#parts;
    const before = standingAt(documents.keys(), site.content);
    const sorted = await this.#quarantine.publish(documents, { madeFrom: '', now: now() });
    this.logged('published', sorted.outcome);
    this.#strike();
    return { ...sorted, vacated: vacated(before, site.content) };
  }

  /** Puts online everything that there is in the CMS, whatever is online now. */
  async publishAll(): Promise<Published> {
    const documents = await this.#readAll();
    this.#forget();
    const sorted = await this.publish(documents);
    this.#acceptShrink = false;
    return sorted;
  }

  /** Has readers see an earlier release again; gives the id of the one that repeats it. */
  return(release: string): string {
    const { releases, now } = this.#parts;
    const id = releases.rollback(release, now());
    this.#forget();
    return id;
  }

  /** Notes what has changed online, and what for. */
  logged(what: string, { id, isNew, changed }: Outcome): void {
    this.#parts.inspection.note(changed);
    this.#parts.log.info({ release: id, isNew, changed: changed.length }, what);
  }

  /** What is online is not what was rendered last. */
  #forget(): void {
    this.#parts.site.forget();
    this.#parts.background.forget();
  }

  async #readAll(): Promise<Documents> {
    const { source, media, site, log } = this.#parts;
    const passedOver = (line: string): void => log.warn({ line }, 'finding');
    const documents = await readDocuments(source, media, { hold: packed, passedOver });
    return whole(documents, site, { acceptShrink: this.#acceptShrink });
  }
}
