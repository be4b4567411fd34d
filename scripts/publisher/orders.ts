import type { PublicationRequest, Receipt } from 'shared/publication';
import { Failure } from '../command/failure.ts';
import { readDocuments } from '../pull/border.ts';
import type { Edition, Parts as EditionParts, Published } from './edition.ts';
import { packed } from './packed.ts';
import { Readings } from './readings.ts';
import { failureOf, receiptOf, refusalOf, rollbackReceipt } from './receipts.ts';
import { keysOf, wantedBy } from './requests.ts';

export type Parts = Pick<EditionParts, 'source' | 'media' | 'site' | 'releases' | 'now' | 'log'> & {
  readonly edition: Edition;
  /** What canonical addresses begin with. */
  readonly siteUrl: string;
};

/** What the officer asks for, done and answered. Whoever calls it sees to it that one thing is done at a time. */
export class Orders {
  readonly #parts: Parts;
  readonly #readings: Readings;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#readings = new Readings((keys) => readDocuments(parts.source, parts.media, { keys, hold: packed }));
  }

  /**
   * Does what requests ask for, oldest first. The last return undoes what was asked for before it; what is newer is
   * published after it. Those about a document that cannot be read now fail, and no other.
   */
  async take(requests: readonly PublicationRequest[]): Promise<Receipt[]> {
    const rollback = requests.findLast((request) => request.kind === 'rollback');
    if (rollback === undefined) return await this.#publish(requests);
    const end = requests.indexOf(rollback) + 1;
    const returned = await this.#return(requests.slice(0, end), rollback.release);
    const newer = requests.slice(end);
    // What fails now does not undo the return, nor is it told of as if it did.
    return [...returned, ...(await this.#publish(newer).catch((error: unknown) => this.failed(newer, error)))];
  }

  /** The receipts of requests that could not be worked off, through no fault of theirs. */
  failed(requests: readonly PublicationRequest[], error: unknown): Receipt[] {
    this.#parts.log.error({ err: error, publications: requests.map(({ id }) => id) }, 'publication failed');
    return requests.map((request) => failureOf(request, error, this.#parts.now()));
  }

  async #publish(requests: readonly PublicationRequest[]): Promise<Receipt[]> {
    if (requests.length === 0) return [];
    const { edition, releases } = this.#parts;
    if (releases.heldBack()) return this.#told(requests, await edition.publishAll());
    const everything = requests.filter(({ kind }) => kind === 'everything');
    if (everything.length === 0) return await this.#publishNamed(requests);
    try {
      return this.#told(requests, await edition.publishAll());
    } catch (error) {
      // What is asked for by name need not wait until everything can be read.
      const named = requests.filter(({ kind }) => kind !== 'everything');
      return [...this.failed(everything, error), ...(await this.#publish(named))];
    }
  }

  async #publishNamed(requests: readonly PublicationRequest[]): Promise<Receipt[]> {
    const { site, edition } = this.#parts;
    const { documents, unread } = await this.#readings.read(wantedBy(requests, site.content));
    const [ready, failed]: [PublicationRequest[], Receipt[]] = [[], []];
    for (const request of requests) {
      const missing = keysOf(request, site.content).find((key) => unread.has(key));
      if (missing === undefined) ready.push(request);
      else failed.push(...this.failed([request], unread.get(missing)));
    }
    return ready.length === 0 ? failed : [...failed, ...this.#told(ready, await edition.publish(documents))];
  }

  async #return(requests: readonly PublicationRequest[], release: string): Promise<Receipt[]> {
    const { edition, now } = this.#parts;
    try {
      const outcome = { id: edition.return(release), isNew: true, changed: [] };
      return requests.map((request) => rollbackReceipt(request, outcome, now()));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // A version that is not kept will not be kept later: whoever asked for it is told, and the others have their turn.
      const returns = requests.filter(({ kind }) => kind === 'rollback');
      const others = requests.filter(({ kind }) => kind !== 'rollback');
      return [...returns.map((request) => refusalOf(request, error.message, now())), ...(await this.#publish(others))];
    }
  }

  #told(requests: readonly PublicationRequest[], published: Published): Receipt[] {
    const { site, siteUrl, now } = this.#parts;
    const occasion = { content: site.content, site: siteUrl, now: now() };
    return requests.map((request) => receiptOf(request, published, occasion));
  }
}
