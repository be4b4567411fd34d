import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../../check-site/pages.ts';
import { linesOf } from './leisure.ts';
import { unchecked } from './unchecked.ts';

/** What inspect.ts says of a file. */
const line = z.strictObject({
  path: z.string(),
  problems: z.array(z.strictObject({ path: z.string(), problem: z.string() })),
});

/** Most files that one program is given. */
const most = 60;

/** Looks at what a publication has changed with the rules that take long, or need what follows the pages; it undoes nothing. */
export class Inspection {
  readonly #site: string;
  readonly #waiting = new Set<string>();

  /** @param site the folder of files that readers see */
  constructor(site: string) {
    this.#site = site;
  }

  /** Notes paths of files that are another now, or gone. */
  note(changed: Iterable<string>): void {
    for (const path of changed) if (/\.html$|^share\//.test(path)) this.#waiting.add(path);
  }

  /**
   * Gives what is wrong, some pages at a time, until all were looked at or the signal comes; the rest waits for the next
   * time. A page at which the program ends is named and set aside until it changes. Throws a Failure where the program
   * ends at once twice in a row: then it is hardly the page's fault.
   */
  async *problems(signal: AbortSignal): AsyncGenerator<readonly Problem[]> {
    let endedAtOnce = false;
    while (this.#waiting.size > 0 && !signal.aborted) {
      const program = join(import.meta.dirname, 'inspect.ts');
      const paths = [...this.#waiting].slice(0, most);
      const said = await linesOf([program, this.#site, ...paths], { cwd: import.meta.dirname, signal });
      const files = (said?.lines ?? []).map((text) => line.parse(JSON.parse(text)));
      for (const { path } of files) this.#waiting.delete(path);
      yield files.flatMap(({ problems }) => problems);
      if (said?.failure === undefined) continue;
      const culprit = paths.find((path) => this.#waiting.delete(path));
      if (culprit !== undefined) yield [unchecked(culprit, said.failure)];
      if (files.length === 0 && endedAtOnce) throw said.failure;
      endedAtOnce = files.length === 0;
    }
  }
}
