import type { ContentChange } from 'shared/rendering';
import { todayInMorocco } from 'shared/today';
import { Assembly, type Documents } from '../pull/assembly.ts';
import type { DocumentKey } from '../pull/key.ts';
import { isPublished, type Document } from '../pull/document.ts';
import { permitsIn } from '../pull/withhold.ts';
import type { About, Outcome, Releases } from '../release/contract.ts';
import { Agreements } from './agreements.ts';
import { Draft } from './draft.ts';
import { fillDraft, type Origins } from './fill-draft.ts';
import { Kits } from './kits.ts';
import type { LastFit } from './last-fit.ts';
import { MediaUse } from './media-use.ts';
import { momentAt, untilNextEnd, type Moment } from './moment.ts';
import { requireSound } from './soundness.ts';

type Parts = Omit<Origins, 'mediaUse' | 'kits'> & {
  readonly releases: Releases;
  /** A folder for what does not fit in memory. */
  readonly draft: string;
  readonly lastFit: LastFit;
};

const isStanding = (document: Document | undefined): boolean => document !== undefined && isPublished(document);

const none: ContentChange = { entries: [], removed: [] };

/** The content that is online, and the one way in which it changes: render, check, release, or nothing at all. */
export class LiveSite {
  readonly content: Assembly;
  readonly #parts: Parts;
  readonly #agreements = new Agreements();
  readonly #origins: Origins;
  /** What is online need not be what was rendered last: at a start, and after a return to an earlier release. */
  #isUnknown = true;
  /** What publications that failed would have taken away: the renderer says only once that a file is gone. */
  readonly #untaken = new Set<string>();
  /** For which what is online was rendered; nothing before the first release. */
  #moment: Moment | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.content = new Assembly(parts.siteUrl);
    this.#origins = { ...parts, mediaUse: new MediaUse(), kits: new Kits() };
    const { releases, lastFit } = parts;
    const online = releases.current();
    // What a program that builds the whole site has put online since is not what is known here: nothing of that comes back.
    const isOthers = (id: string): boolean => releases.madeFrom(id) !== '' && lastFit.release() !== id;
    if (online === undefined || (isOthers(online) && !releases.heldBack())) lastFit.keepOnly([]);
  }

  /**
   * Puts documents online as they are to be at the instant of the release. Throws Unpublishable, or whatever else went
   * wrong; then the content, here and online, is what it was.
   */
  async publish(documents: Documents, about: About): Promise<Outcome> {
    const outcome = await this.#release(documents, about);
    this.#remember(documents, outcome);
    this.#isUnknown = false;
    this.#untaken.clear();
    return outcome;
  }

  /** What is online is online, whether it can be remembered or not: the next publication of a document tries again. */
  #remember(documents: Documents, { id }: Outcome): void {
    const { lastFit } = this.#parts;
    try {
      lastFit.put(documents, id);
      if (this.#isUnknown) lastFit.keepOnly(this.content.keys());
    } catch {
      // A full disk, most likely; the journal of releases says so louder.
    }
  }

  async #release(documents: Documents, about: About): Promise<Outcome> {
    const { releases, renderer } = this.#parts;
    const before = this.content.documents(documents.keys());
    const day = this.#agreements.day;
    const today = todayInMorocco(about.now);
    let draft: Draft | undefined;
    try {
      const given = this.content.apply(documents);
      const change = this.#agreements.shown(given, today);
      const back = this.#change(change);
      const moment = momentAt(about.now, renderer.ends());
      this.#change({ ...none, ...moment });
      draft = new Draft(releases, this.#parts.draft);
      await fillDraft(draft, this.#origins, {
        ...{ shown: change.entries, before: back.entries, isUnknown: this.#isUnknown },
        strays: () => (this.#isUnknown ? releases.files().keys() : this.#untaken),
      });
      await requireSound(draft);
      // Known before it is online: whatever stops us then, no return will show a picture for longer than it may be.
      const permits = given.entries.flatMap(permitsIn);
      if (permits.length > 0) releases.permit(permits);
      const outcome = releases.publish(draft, about);
      this.#moment = moment;
      return outcome;
    } catch (error) {
      for (const path of draft?.remove ?? []) this.#untaken.add(path);
      this.#change({ ...this.#agreements.shown(this.content.apply(before), day), ...this.#moment });
      // What was rendered for nothing is not online; where anything may be out of date, all of it is rendered again.
      if (this.#isUnknown) renderer.forget('pages');
      throw error;
    } finally {
      draft?.discard();
    }
  }

  /** Whether any content is here; at a start there is none. */
  get holdsContent(): boolean {
    return !this.content.keys().next().done;
  }

  /** The documents that are online, or were when the publisher ran last. */
  keysBefore(): DocumentKey[] {
    if (!this.holdsContent) return this.#parts.lastFit.keys();
    return [...this.content.keys()].filter((key) => isStanding(this.content.document(key)));
  }

  /** A document as it is online, or was when the publisher ran last. */
  asBefore(key: DocumentKey): Document | undefined {
    return this.content.document(key) ?? this.#parts.lastFit.get(key);
  }

  /** Milliseconds until an event or an agreement ends, after an instant; nothing where nothing will. */
  untilNextEnd(instant: Date): number | undefined {
    const ends = [...this.#parts.renderer.ends(), ...this.#agreements.ends()];
    return untilNextEnd(
      instant,
      ends.toSorted((a, b) => a - b),
    );
  }

  /** Has the next publication render everything: what is online is not what was rendered last. */
  forget(): void {
    this.#isUnknown = true;
    this.#parts.renderer.forget('pages');
  }

  #change(change: ContentChange): ContentChange {
    this.#origins.mediaUse.change(change);
    return this.#parts.renderer.change(change);
  }
}
