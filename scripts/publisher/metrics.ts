import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { PublicationRequest, Receipt } from 'shared/publication';
import type { Course } from './course.ts';

/** What the publisher tells Prometheus of itself, at `/metrics` beside `/healthz`. */
export class Metrics {
  readonly registry = new Registry();
  readonly #registers = [this.registry];
  readonly #publications = new Counter({
    ...{ name: 'publisher_publications_total', help: 'Requests that were worked off.', registers: this.#registers },
    labelNames: ['outcome'],
  });
  readonly #seconds = new Histogram({
    ...{ name: 'publisher_publication_seconds', help: 'From taking requests to their receipts.' },
    ...{ buckets: [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300], registers: this.#registers },
  });
  readonly #waited = new Histogram({
    ...{ name: 'publisher_click_to_online_seconds', help: 'From what the officer did to what readers see.' },
    ...{ buckets: [0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300, 3600], registers: this.#registers },
  });
  readonly #queue = new Gauge({
    ...{ name: 'publisher_queue', help: 'Requests that were open when the CMS was asked.', registers: this.#registers },
  });

  constructor(course: Course, now: () => Date) {
    for (const outcome of ['online', 'refused', 'failed']) this.#publications.inc({ outcome }, 0);
    const seconds = (at: Date | undefined): number =>
      at === undefined ? NaN : (now().getTime() - at.getTime()) / 1000;
    this.#tells('publisher_failing', 'What fails now and is tried again.', () => course.failing.length);
    const longest = 'For how long what has failed longest has.';
    this.#tells('publisher_failing_seconds', longest, () => seconds(course.failing[0]?.since ?? now()));
    const good = 'Since something went online, or all was found up to date.';
    this.#tells('publisher_last_good_seconds', good, () => seconds(course.lastGood));
  }

  /** How many requests are open. */
  queue(open: number): void {
    this.#queue.set(open);
  }

  /** What became of requests that were taken together, and how long that took, in seconds. */
  handled(requests: readonly PublicationRequest[], receipts: readonly Receipt[], seconds: number): void {
    this.#seconds.observe(seconds);
    const asked = new Map(requests.map(({ id, at }) => [id, Date.parse(at)]));
    for (const { request, outcome, at } of receipts) {
      this.#publications.inc({ outcome });
      const since = asked.get(request);
      if (outcome === 'online' && since !== undefined) this.#waited.observe((Date.parse(at) - since) / 1000);
    }
  }

  #tells(name: string, help: string, value: () => number): void {
    new Gauge({
      ...{ name, help, registers: this.#registers },
      collect() {
        this.set(value());
      },
    });
  }
}
