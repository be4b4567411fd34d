import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Html } from 'shared/leaves';
import { Failure } from '../command/failure.ts';
import { renderMarkdown, type RenderMarkdown } from './markdown.ts';

/** What the thread is sent at once; it gives back as many texts as HTML, in their order. */
export type Texts = readonly { readonly markdown: string; readonly part: string }[];

type Asked = Texts[number] & Pick<PromiseWithResolvers<Html>, 'resolve' | 'reject'>;

/** So many texts are rendered where they are asked for: by then a thread would hardly have begun to pay. */
const few = 500;

/**
 * Most texts of a message: it is 20 ms of work, so that neither thread waits long for the other. How many messages wait is
 * not bounded here: whoever asks has only so many documents underway.
 */
const most = 100;

/**
 * Renders Markdown, much of what a border crossing costs, beside the thread that reads and validates: for a whole site in a
 * thread of its own, for few texts where it is asked. The reader, which has more to do, renders none of the rest: it hears
 * of the thread only once all its documents wait, so whatever it renders itself leaves the thread idle.
 */
export class MarkdownThread {
  readonly #few: number;
  #count = 0;
  #worker: Worker | undefined;
  #failure: Error | undefined;
  /** Not sent yet; and sent, a message each, in the order in which they come back. */
  #waiting: Asked[] = [];
  readonly #sent: (readonly Asked[])[] = [];

  /** @param after how many texts the thread is begun. */
  constructor(after = few) {
    this.#few = after;
  }

  /** As `renderMarkdown`. Rejects with a Failure where the thread has died. */
  readonly render: RenderMarkdown = (markdown, part) => {
    this.#count += 1;
    if (this.#count <= this.#few) return renderMarkdown(markdown, part);
    const { promise, resolve, reject } = Promise.withResolvers<Html>();
    if (this.#failure === undefined) this.#ask({ markdown, part, resolve, reject });
    else reject(this.#failure);
    return promise;
  };

  /** Ends the thread, where there is one; what was asked of it and not answered never is. */
  async end(): Promise<void> {
    this.#worker?.removeAllListeners();
    await this.#worker?.terminate();
  }

  #ask(asked: Asked): void {
    // Whoever asks in the same turn is sent along.
    if (this.#waiting.length === 0) setImmediate(() => this.#send());
    this.#waiting.push(asked);
    if (this.#waiting.length === most) this.#send();
  }

  #send(): void {
    if (this.#waiting.length === 0) return;
    const texts: Texts = this.#waiting.map(({ markdown, part }) => ({ markdown, part }));
    this.#sent.push(this.#waiting);
    this.#waiting = [];
    (this.#worker ??= this.#begin()).postMessage(texts);
  }

  #begin(): Worker {
    // Rendering leaves much behind that dies young.
    const resourceLimits = { maxYoungGenerationSizeMb: 48 };
    return new Worker(join(import.meta.dirname, 'markdown-worker.ts'), { resourceLimits })
      .on('message', (rendered: readonly Html[]) => {
        for (const [place, { resolve }] of (this.#sent.shift() ?? []).entries())
          resolve(rendered[place] ?? ('' as Html));
      })
      .once('error', (error) => this.#fail(error))
      .once('exit', () => this.#fail(new Error('exit')));
  }

  #fail({ message }: Error): void {
    this.#failure ??= new Failure(
      `Les textes ne peuvent pas être rendus : leur programme s’est arrêté (${message}). Relancez la commande.`,
    );
    for (const { reject } of [...this.#sent.flat(), ...this.#waiting]) reject(this.#failure);
    this.#sent.length = 0;
    this.#waiting = [];
  }
}
