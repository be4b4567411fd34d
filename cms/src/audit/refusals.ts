/** What was refused, by what names it: numbers, routes and types, never what was sent. */
export type Refusal = {
  readonly action: 'access.refused' | 'session.refused' | 'token.refused' | 'preview-link.refused';
  /** The account that asked; nobody where nobody has signed in. */
  readonly by: number | null;
  readonly [about: string]: string | number | null | undefined;
};

/** A line of the log: of a refusal that came again, how many times since the line before. */
type Line = Refusal & { readonly times?: number };

/** How long the same refusal is only counted once it was noted, in milliseconds. */
const span = 60_000;

/**
 * Notes refusals, each at once, and the same one at most once a minute from then on, with how often it came: whoever asks
 * a thousand times a second must not fill the log in which others are looked for. What tells two refusals apart has to be
 * of a bounded number, such as accounts and routes.
 */
export class Refusals {
  readonly #again = new Map<string, { refusal: Refusal; times: number; timer: NodeJS.Timeout }>();
  readonly #write: (line: Line) => void;

  constructor(write: (line: Line) => void) {
    this.#write = write;
  }

  note(refusal: Refusal): void {
    const key = JSON.stringify(refusal);
    const known = this.#again.get(key);
    if (known !== undefined) {
      known.times += 1;
      return;
    }
    this.#write(refusal);
    const timer = setInterval(() => this.#tell(key), span).unref();
    this.#again.set(key, { refusal, times: 0, timer });
  }

  /** Notes what was only counted until now. To be called before the process ends. */
  close(): void {
    for (const key of [...this.#again.keys()]) {
      this.#tell(key);
      this.#forget(key);
    }
  }

  /** After a minute: how often it came again; forgotten where it did not. */
  #tell(key: string): void {
    const known = this.#again.get(key);
    if (known === undefined) return;
    if (known.times === 0) return this.#forget(key);
    this.#write({ ...known.refusal, times: known.times });
    known.times = 0;
  }

  #forget(key: string): void {
    clearInterval(this.#again.get(key)?.timer);
    this.#again.delete(key);
  }
}
