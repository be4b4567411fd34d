import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import type { LimitFunction } from 'p-limit';
import type { Renderer } from 'shared/rendering';
import { runNode } from '../build/child.ts';
import { Failure, remedyIn } from '../command/failure.ts';
import type { Delta } from '../release/releases.ts';
import { lowest } from './leisure.ts';
import { sitemapLines } from '../render/sitemap.ts';

type Parts = {
  readonly renderer: Renderer;
  /** The site's one drawing, from which icons are made. */
  readonly icon: string;
  /** The origin of the site, with a slash. */
  readonly site: string;
  /** A folder for what is kept from one time to the next, and for what is being made. */
  readonly folder: string;
};

/** What was made, in a folder, and which files online under the same names stay beside it. */
type Made = { readonly folder: string; readonly files: readonly string[]; stays(path: string): boolean };

/** How long a slice of rendering takes, in milliseconds; a publication waits for one, or for a single file that takes longer. */
const slice = 40;

/** What this makes and nothing else does. */
const own = /^(?:share\/|pagefind\/|sitemap-)/;

/** What follows a publication by some seconds: share images, icons, the index of the search, the sitemap. */
export class Background {
  readonly #parts: Parts;
  /** What the search is made from, as it was rendered last. */
  readonly #records: string;
  #indexed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#records = join(parts.folder, 'records');
    rmSync(parts.folder, { recursive: true, force: true });
    mkdirSync(this.#records, { recursive: true });
  }

  /** Renders what is out of date into a folder of its own, slice by slice: a publication takes its turn between two. */
  async render(turn: LimitFunction): Promise<string> {
    const { renderer, folder, icon } = this.#parts;
    for (const left of globSync('work-*', { cwd: folder }))
      rmSync(join(folder, left), { recursive: true, force: true });
    const work = mkdtempSync(join(folder, 'work-'));
    mkdirSync(join(work, 'share'));
    cpSync(icon, join(work, 'icon.svg'));
    while (!(await turn(() => this.#renderSome(work)))) await pause();
    const lines = await turn(() => renderer.sitemap());
    writeFileSync(join(work, sitemapLines), JSON.stringify(lines));
    return work;
  }

  /** Renders during one slice of time; gives whether nothing is left to do. */
  async #renderSome(work: string): Promise<boolean> {
    const until = performance.now() + slice;
    for await (const file of this.#parts.renderer.render('background')) {
      if ('error' in file) throw new Failure(`${file.path} ne peut pas être fait : ${String(file.error)}`);
      const isRecord = file.path.endsWith('search.json');
      const path = join(isRecord ? this.#records : work, file.path);
      if ('body' in file) writeWhole(path, file.body);
      // A publication between two slices may have made needless what the first one rendered.
      else rmSync(path, { force: true });
      if (isRecord) this.#indexed = false;
      if ('body' in file && performance.now() > until) return false;
    }
    return true;
  }

  /** Makes files of what was rendered; takes seconds, and other programs do the work. */
  async make(work: string): Promise<Made> {
    const indexed = this.#indexed;
    if (!indexed) cpSync(this.#records, work, { recursive: true });
    const { code, output } = await runNode([join(import.meta.dirname, 'make.ts'), work, this.#parts.site], {
      cwd: work,
      env: {},
      priority: lowest,
    });
    if (code !== 0) throw new Failure(`Les images et la recherche n’ont pu être faites.${remedyIn(output)}\n${output}`);
    rmSync(join(work, 'icon.svg'));
    this.#indexed = true;
    const files = globSync('**/*', { cwd: work, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(work.length + 1));
    const held = new Set(files);
    const shared = this.#parts.renderer.paths('background');
    return {
      folder: work,
      files,
      stays: (path) =>
        held.has(path) ||
        (path.startsWith('share/') && shared.has(path.replace(/\.png$/, '.svg'))) ||
        (path.startsWith('pagefind/') && indexed),
    };
  }

  /** What was made, as a change of what is online. */
  delta({ folder, files, stays }: Made, online: Iterable<string>): Delta {
    return {
      write: new Map(files.map((path) => [path, { file: join(folder, path) }])),
      remove: [...online].filter((path) => own.test(path) && !stays(path)),
    };
  }

  clear({ folder }: Made): void {
    rmSync(folder, { recursive: true, force: true });
  }

  /** Has everything be made anew: what was rendered was not made, or is not online. */
  forget(): void {
    this.#indexed = false;
    this.#parts.renderer.forget('background');
  }
}

function writeWhole(path: string, body: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
}
