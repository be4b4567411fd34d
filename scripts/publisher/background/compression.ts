import { mkdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import type { CompressedFile } from '../../release/compressed.ts';
import type { Releases } from '../../release/contract.ts';
import { isText } from '../../serve/media-type.ts';
import { linesOf } from './leisure.ts';

type Parts = {
  readonly releases: Pick<Releases, 'uncompressed'>;
  /** The folder of files that readers see. */
  readonly site: string;
  /** A folder of its own for what is being made. */
  readonly folder: string;
};

/** What compress.ts says of a text. */
const line = z.strictObject({
  path: z.string(),
  madeFrom: z.string(),
  form: z.strictObject({ file: z.string(), hash: z.string() }).optional(),
});

/** Most texts of a portion: so many forms are laid beside the site in 10 ms. */
const most = 60;

/** Makes the compressed forms of what is online: the last of what follows a publication, since pages are sent without them too. */
export class Compression {
  readonly #parts: Parts;
  /** The hashes of texts that stay as they are: too short, or no shorter by it. */
  readonly #asTheyAre = new Set<string>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Gives forms of texts that have none, a portion at a time, until there are none left or the signal comes: that ends the
   * program that makes them. A portion's files are gone when the next one is asked for. Throws a Failure.
   */
  async *portions(signal: AbortSignal): AsyncGenerator<readonly CompressedFile[]> {
    const { releases, folder } = this.#parts;
    const waiting = new Set(inOrder(releases.uncompressed(), this.#asTheyAre));
    try {
      while (waiting.size > 0 && !signal.aborted) {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder, { recursive: true });
        const paths = [...waiting].slice(0, most);
        const texts = await this.#compress(paths, signal);
        if (texts === undefined) return;
        // One that is gone meanwhile is not spoken of.
        const done = texts.length === 0 ? paths : texts.map(({ path }) => path);
        for (const path of done) waiting.delete(path);
        for (const { madeFrom, form } of texts) if (form === undefined) this.#asTheyAre.add(madeFrom);
        yield texts.flatMap(({ path, madeFrom, form }) => (form === undefined ? [] : [{ path, madeFrom, ...form }]));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async #compress(paths: readonly string[], signal: AbortSignal): Promise<readonly z.infer<typeof line>[] | undefined> {
    const { site, folder } = this.#parts;
    const program = join(import.meta.dirname, 'compress.ts');
    const said = await linesOf([program, site, folder, ...paths], { cwd: folder, signal });
    if (said?.failure !== undefined) throw said.failure;
    return said?.lines.map((text) => line.parse(JSON.parse(text)));
  }
}

/** What every page asks for, home pages and lists; not the open data beside them, which takes seconds. */
const isMuchRead = (path: string): boolean =>
  path.startsWith('_astro/') || (path.endsWith('.html') && path.split('/').length <= 3);

/** What is much read comes first; then what changed last. */
function inOrder(uncompressed: ReadonlyMap<string, string>, asTheyAre: ReadonlySet<string>): readonly string[] {
  const [first, others]: [string[], string[]] = [[], []];
  for (const [path, hash] of uncompressed) {
    if (!isText(extname(path)) || asTheyAre.has(hash)) continue;
    (isMuchRead(path) ? first : others).push(path);
  }
  return [...first, ...others];
}
