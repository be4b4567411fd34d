import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import type { LimitFunction } from 'p-limit';
import { languageCodes } from 'shared/languages';
import { searchRecordsPath } from 'shared/paths';
import type { Renderer } from 'shared/rendering';
import { runNode } from '../build/child.ts';
import type { Delta } from '../release/releases.ts';
import { lowest } from './leisure.ts';
import { sitemapLines } from '../render/sitemap.ts';
import { lineOf, takePartsMade } from './parts-made.ts';

type Parts = {
  readonly renderer: Renderer;
  /** The site's one drawing, from which icons are made. */
  readonly icon: string;
  /** The origin of the site, with a slash. */
  readonly site: string;
  /** A folder for what is kept from one time to the next, and for what is being made. */
  readonly folder: string;
};

/** What was rendered, in a folder, and what went wrong, a French line each. */
type Rendered = { readonly folder: string; readonly problems: readonly string[] };

/** What was made of it, and which files online under the same names stay beside it. */
type Made = Rendered & { readonly files: readonly string[]; stays(path: string): boolean };

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
  /** Drawings of which no picture could be made. */
  readonly #undrawn: string;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#records = join(parts.folder, 'records');
    this.#undrawn = join(parts.folder, 'undrawn');
    rmSync(parts.folder, { recursive: true, force: true });
    for (const folder of [this.#records, this.#undrawn]) mkdirSync(folder, { recursive: true });
  }

  /**
   * Renders what is out of date into a folder of its own, slice by slice: a publication takes its turn between two. What
   * fails stays out of date, as it is online, and keeps nothing else from being made.
   */
  async render(turn: LimitFunction): Promise<Rendered> {
    const { renderer, folder, icon } = this.#parts;
    for (const left of globSync('work-*', { cwd: folder }))
      rmSync(join(folder, left), { recursive: true, force: true });
    const work = mkdtempSync(join(folder, 'work-'));
    cpSync(this.#undrawn, join(work, 'share'), { recursive: true });
    cpSync(icon, join(work, 'icon.svg'));
    const failed = new Map<string, unknown>();
    while (!(await turn(() => this.#renderSome(work, failed)))) await pause();
    try {
      const lines = await turn(() => renderer.sitemap());
      writeFileSync(join(work, sitemapLines), JSON.stringify(lines));
    } catch (error) {
      failed.set('sitemap-0.xml', error);
    }
    return { folder: work, problems: [...failed].map(([path, error]) => problemWith(path, error)) };
  }

  /** Renders during one slice of time; gives whether nothing is left to do but what failed. */
  async #renderSome(work: string, failed: Map<string, unknown>): Promise<boolean> {
    const until = performance.now() + slice;
    for await (const file of this.#parts.renderer.render('background')) {
      if ('error' in file) {
        failed.set(file.path, file.error);
        continue;
      }
      failed.delete(file.path);
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
  async make({ folder: work, problems }: Rendered): Promise<Made> {
    const { renderer, site } = this.#parts;
    // Where the records of a language could not be rendered, it is found by what they were before.
    const indexes =
      !this.#indexed && languageCodes.every((code) => existsSync(join(this.#records, searchRecordsPath(code))));
    if (indexes) cpSync(this.#records, work, { recursive: true });
    const hasSitemap = existsSync(join(work, sitemapLines));
    const program = join(import.meta.dirname, 'make.ts');
    const { output } = await runNode([program, work, site], { cwd: work, env: {}, priority: lowest });
    const failed = takePartsMade(work, output);
    this.#keepUndrawn(work);
    if (indexes && !failed.has('search')) this.#indexed = true;
    const isMade = { sitemap: hasSitemap && !failed.has('sitemap'), search: indexes && !failed.has('search') };
    const isPart = (path: string): boolean =>
      (path.startsWith('sitemap-') && isMade.sitemap) ||
      (path.startsWith('pagefind/') && isMade.search) ||
      path.endsWith('.png') ||
      path.endsWith('.ico');
    const files = globSync('**/*', { cwd: work, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(work.length + 1))
      .filter(isPart);
    const held = new Set(files);
    const shared = renderer.paths('background');
    return {
      folder: work,
      files,
      problems: [...problems, ...failed.values()],
      stays: (path) =>
        held.has(path) ||
        (path.startsWith('share/') && shared.has(path.replace(/\.png$/, '.svg'))) ||
        (path.startsWith('pagefind/') && !isMade.search) ||
        (path.startsWith('sitemap-') && !isMade.sitemap),
    };
  }

  /** Lays drawings aside of which no picture was made, for the next time; a picture beside one need not be whole. */
  #keepUndrawn(work: string): void {
    rmSync(this.#undrawn, { recursive: true });
    mkdirSync(this.#undrawn);
    for (const path of globSync('share/*.svg', { cwd: work })) {
      renameSync(join(work, path), join(this.#undrawn, basename(path)));
      rmSync(join(work, path.replace(/\.svg$/, '.png')), { force: true });
    }
  }

  /** What was made, as a change of what is online. */
  delta({ folder, files, stays }: Made, online: Iterable<string>): Delta {
    return {
      write: new Map(files.map((path) => [path, { file: join(folder, path) }])),
      remove: [...online].filter((path) => own.test(path) && !stays(path)),
    };
  }

  clear({ folder }: Rendered): void {
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

function problemWith(path: string, error: unknown): string {
  const remedy =
    'Corrigez l’entrée dont il s’agit et publiez-la de nouveau\u00a0; sinon, signalez cette ligne à qui entretient le site.';
  return `${path} ne peut pas être fait\u00a0: ${lineOf(error)}. ${remedy}`;
}
