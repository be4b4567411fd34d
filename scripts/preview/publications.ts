import pLimit from 'p-limit';
import type { PreviewCms } from './cms.ts';
import type { Stage } from './stage.ts';

/** How many requests are read again each time: on PostgreSQL an earlier number may be committed after a later one. */
const overlap = 20;
/** So many requests are one answer's most: who is so far behind reads everything. */
const tooMany = 500;

/** Keeps what is published on the stage as it is in the CMS. */
export class Publications {
  readonly #cms: PreviewCms;
  readonly #stage: Stage;
  readonly #turn = pLimit(1);
  #known: number | undefined;

  constructor(cms: PreviewCms, stage: Stage) {
    this.#cms = cms;
    this.#stage = stage;
  }

  /** Everything that is published was read once. */
  get isReady(): boolean {
    return this.#known !== undefined;
  }

  /** Reads everything. */
  async begin(): Promise<void> {
    await this.#turn(() => this.#readAll());
  }

  /** Catches up with the last publication request, by its number. */
  async follow(last: number): Promise<void> {
    if (this.#known === last) return;
    await this.#turn(async () => {
      if (this.#known === undefined) return await this.#readAll();
      if (this.#known === last) return;
      const { requests } = await this.#cms.publications(Math.max(0, this.#known - overlap));
      if (requests.length >= tooMany) return await this.#readAll();
      await this.#stage.follow(requests);
      this.#known = last;
    });
  }

  async #readAll(): Promise<void> {
    // Asked before: what is published while everything is read is read again.
    const { last } = await this.#cms.publications();
    await this.#stage.begin();
    this.#known = last;
  }
}
