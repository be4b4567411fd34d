import type { Receipt } from 'shared/publication';

/** What fails, and since when: a publication, all of the content, or the way to the CMS; with its French line. */
export type Failing = { readonly since: Date; readonly line: string };

/** What is tried again until it goes well: a request by its number, or what is no request. */
type Attempt = number | 'everything' | 'cms';

/** How publishing goes: since when what fails, and when it went well last. */
export class Course {
  readonly #failing = new Map<Attempt, Failing>();
  readonly #now: () => Date;
  #lastGood: Date | undefined;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** What fails now, what has failed longest first; an attempt that fails again has failed since the first time. */
  get failing(): readonly Failing[] {
    return [...this.#failing.values()].toSorted((a, b) => a.since.getTime() - b.since.getTime());
  }

  /** When something that was asked for went online, or all was found to be as the CMS has it; nothing since the start. */
  get lastGood(): Date | undefined {
    return this.#lastGood;
  }

  fails(attempt: Attempt, line: string): void {
    this.#failing.set(attempt, { since: this.#failing.get(attempt)?.since ?? this.#now(), line });
  }

  /** What went well fails no longer. */
  goesWell(attempt: Attempt): void {
    this.#failing.delete(attempt);
    if (attempt !== 'cms') this.#lastGood = this.#now();
  }

  /** Requests that are open no more, somebody else's word on them being the last, fail no longer either. */
  keepOnly(open: readonly number[]): void {
    const ids = new Set<Attempt>([...open, 'everything', 'cms']);
    for (const attempt of this.#failing.keys()) if (!ids.has(attempt)) this.#failing.delete(attempt);
  }

  /** Takes over what became of requests. One that is refused was heard: the officer reads what to mend. */
  handled(receipts: readonly Receipt[]): void {
    for (const { request, outcome, problems } of receipts) {
      if (outcome === 'failed') this.fails(request, problems[0] ?? '');
      else if (outcome === 'online') this.goesWell(request);
      else this.#failing.delete(request);
    }
  }
}
