import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import type { LimitFunction } from 'p-limit';
import type { RenderFailure, Renderer } from 'shared/rendering';
import { runNode } from '../../build/child.ts';
import { filesBelow } from '../../disk/hash-files.ts';
import type { Delta } from '../../release/contract.ts';
import { sitemapLines } from '../../render/sitemap.ts';
import { reasonOf } from './late.ts';
import { lowest } from './leisure.ts';
import { takeOutcomes } from './outcomes.ts';
import { lateLines, partOf, parts, type Part, type PartFailure } from './parts.ts';
import { SearchRecords } from './search-records.ts';
import { Undrawn } from './undrawn.ts';

type Given = {
  readonly renderer: Renderer;
  /** The site's one drawing, from which icons are made. */
  readonly icon: string;
  /** The origin of the site, with a slash. */
  readonly site: string;
  /** A folder for what is kept from one time to the next, and for what is being made. */
  readonly folder: string;
};

/** What was rendered, in a folder. */
type Rendered = { readonly folder: string; readonly failures: readonly PartFailure[] };

/** What was made of it: its files by path, the parts that are whole, and French lines about those that are late. */
type Made = {
  readonly folder: string;
  readonly files: readonly string[];
  readonly whole: ReadonlySet<Part>;
  readonly late: readonly string[];
};

/** How long a slice of rendering takes, in milliseconds; a publication waits for one, or for a single file that takes longer. */
const slice = 40;

/**
 * The files that follow a publication by some seconds, part by part: share images and icons, the index of the search, the
 * sitemap. A part that fails stays as it is online, and keeps no other from being made.
 */
export class BackgroundFiles {
  readonly #given: Given;
  readonly #records: SearchRecords;
  readonly #undrawn: Undrawn;

  constructor(given: Given) {
    this.#given = given;
    rmSync(given.folder, { recursive: true, force: true });
    mkdirSync(given.folder, { recursive: true });
    this.#records = new SearchRecords(join(given.folder, 'records'));
    this.#undrawn = new Undrawn(join(given.folder, 'undrawn'));
  }

  /** Renders what is out of date into a folder of its own, slice by slice: a publication takes its turn between two. */
  async render(turn: LimitFunction): Promise<Rendered> {
    const { renderer, folder, icon } = this.#given;
    for (const left of globSync('work-*', { cwd: folder })) rmSync(join(folder, left), { recursive: true });
    const work = mkdtempSync(join(folder, 'work-'));
    this.#undrawn.lay(work);
    cpSync(icon, join(work, 'icon.svg'));
    let failures: readonly PartFailure[] | undefined;
    while ((failures = await turn(() => this.#renderSome(work))) === undefined) await pause();
    const shared = renderer.paths('background');
    for (const path of globSync('share/*.svg', { cwd: work })) if (!shared.has(path)) rmSync(join(work, path));
    try {
      writeFileSync(join(work, sitemapLines), JSON.stringify(await turn(() => renderer.sitemap())));
    } catch (error) {
      failures = [...failures, { part: 'sitemap', reason: reasonOf(error) }];
    }
    return { folder: work, failures };
  }

  /** Renders during one slice of time; once nothing is left to do, gives what cannot be done. */
  async #renderSome(work: string): Promise<readonly PartFailure[] | undefined> {
    const until = performance.now() + slice;
    const failures: PartFailure[] = [];
    for await (const file of this.#given.renderer.render('background')) {
      if ('error' in file) failures.push(failureOf(file));
      if (!('body' in file)) continue;
      if (this.#records.has(file.path)) this.#records.put(file.path, file.body);
      else writeWhole(join(work, file.path), file.body);
      if (performance.now() > until) return undefined;
    }
    return failures;
  }

  /** Makes files of what was rendered; takes seconds, and other programs do the work. */
  async make({ folder, failures }: Rendered): Promise<Made> {
    const isIndexing = this.#records.lay(folder, this.#given.renderer.paths('background'));
    const hasLines = existsSync(join(folder, sitemapLines));
    const program = join(import.meta.dirname, 'make.ts');
    const given = [folder, this.#given.site, join(this.#given.folder, 'indexes')];
    const { output } = await runNode([program, ...given], { cwd: folder, env: {}, priority: lowest });
    const failed = takeOutcomes(folder, output);
    this.#undrawn.takeFrom(folder);
    const whole = new Set<Part>(parts);
    for (const { part } of failed) whole.delete(part);
    if (!hasLines) whole.delete('sitemap');
    if (!isIndexing) whole.delete('search');
    if (whole.has('search')) this.#records.indexed();
    const files = filesBelow(folder).filter((path) => {
      const part = partOf(path);
      // Each picture is whole or not there; what is there of the other parts may lack something.
      return part === 'pictures' || (part !== undefined && whole.has(part));
    });
    return { folder, files, whole, late: lateLines([...failures, ...failed]) };
  }

  /** What was made, as a change of what is online: of a part that is not whole, what is online stays. */
  delta({ folder, files, whole }: Made, online: Iterable<string>): Delta {
    const made = new Set(files);
    const shared = this.#given.renderer.paths('background');
    const isGone = (path: string): boolean => {
      if (path.startsWith('share/')) return !shared.has(path.replace(/\.png$/, '.svg'));
      const part = partOf(path);
      return part !== undefined && part !== 'pictures' && whole.has(part);
    };
    return {
      write: new Map(files.map((path) => [path, { file: join(folder, path) }])),
      remove: [...online].filter((path) => !made.has(path) && isGone(path)),
    };
  }

  clear({ folder }: Rendered | Made): void {
    rmSync(folder, { recursive: true, force: true });
  }

  /** Has everything be made anew: what was rendered was not made, or is not online. */
  forget(): void {
    this.#records.forget();
    this.#given.renderer.forget('background');
  }
}

function writeWhole(path: string, body: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
}

function failureOf({ path, error }: RenderFailure): PartFailure {
  const part = path.includes('/search-records/') ? 'search' : 'pictures';
  return { part, reason: `${path} ne peut pas être fait\u00a0: ${reasonOf(error)}` };
}
