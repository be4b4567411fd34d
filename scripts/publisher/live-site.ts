import { join } from 'node:path';
import type { Entry } from 'shared/generated/index';
import { pressKit, type PressKit } from 'shared/press-kit';
import type { ContentChange, Renderer } from 'shared/rendering';
import { packPressKit } from '../build/press-kits.ts';
import { beforehand, problemsIn } from '../check-site/check.ts';
import { inspected, type Problem } from '../check-site/pages.ts';
import { Assembly, type Documents } from '../pull/assembly.ts';
import type { About, Outcome, Releases } from '../release/releases.ts';
import { Draft } from './draft.ts';
import { mediaIn, MediaUse } from './media-use.ts';
import { momentAt, untilNextEnd } from './moment.ts';

/** What keeps a change from going online: pages that cannot be rendered or fail their checks. Nothing has changed. */
export class Unpublishable extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ path, problem }) => `${path} : ${problem}`).join('\n'));
    this.problems = problems;
  }
}

type Parts = {
  readonly renderer: Renderer;
  readonly releases: Releases;
  /** The files that pages name by their hash, and what else belongs to the templates, by their paths in the site. */
  readonly assets: ReadonlyMap<string, string>;
  /** The folder of media, named by their content. */
  readonly media: string;
  /** A folder for what does not fit in memory. */
  readonly draft: string;
};

const none: ContentChange = { entries: [], removed: [] };

/** Most pages that are parsed at once for the checks. */
const checkedAtOnce = 25;

/** What follows the pages by some seconds: a page may name it before it is there. */
const follows = /^(?:share\/|pagefind\/|sitemap-|icon-\d+\.png$|favicon\.ico$|apple-touch-icon\.png$)/;

/** The content that is online, and the one way in which it changes: render, check, release, or nothing at all. */
export class LiveSite {
  readonly content = new Assembly();
  readonly #parts: Parts;
  readonly #media = new MediaUse();
  readonly #kits = new Map<string, PressKit>();
  /** What is online need not be what was rendered last: at a start, and after a return to an earlier release. */
  #isUnknown = true;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Puts documents online as they are to be at the instant of the release. Throws Unpublishable, or whatever else went
   * wrong; then the content, here and online, is what it was.
   */
  async publish(documents: Documents, about: About): Promise<Outcome> {
    const { change, before } = this.content.apply(documents);
    const back = this.#change(change);
    const earlier = this.#change({ ...none, ...momentAt(about.now, this.#parts.renderer.ends()) });
    const draft = new Draft(this.#parts.releases, this.#parts.draft);
    try {
      for (const [path, file] of this.#parts.assets) draft.putNamed(path, file);
      await this.#render(draft);
      this.#layMedia(draft, this.#isUnknown ? this.content.content().entries : change.entries, back.entries);
      await this.#packKits(draft);
      if (this.#isUnknown) this.#dropStrays(draft);
      await check(draft);
      const outcome = this.#parts.releases.publish(draft, about);
      this.#isUnknown = false;
      return outcome;
    } catch (error) {
      this.content.apply(before);
      this.#change(earlier);
      this.#change(back);
      throw error;
    } finally {
      draft.discard();
    }
  }

  /** Takes documents over without putting anything online. */
  load(documents: Documents): void {
    this.#change(this.content.apply(documents).change);
  }

  /** Milliseconds until something of the content comes to an end, after an instant; nothing where nothing will. */
  untilNextEnd(instant: Date): number | undefined {
    return untilNextEnd(instant, this.#parts.renderer.ends());
  }

  /** Has the next publication render everything: what is online is not what was rendered last. */
  forget(): void {
    this.#isUnknown = true;
    this.#parts.renderer.forget('pages');
  }

  /** Takes out what is none of the site's files: pages and media of other days. */
  #dropStrays(draft: Draft): void {
    const { releases, renderer, assets } = this.#parts;
    const own = renderer.paths('pages');
    const stays = (path: string): boolean =>
      own.has(path) ||
      assets.has(path) ||
      follows.test(path) ||
      this.#kits.has(listOf(path)) ||
      this.#media.has(path.replace(/^media\//, ''));
    for (const path of releases.files().keys()) if (!stays(path)) draft.drop(path);
  }

  #change(change: ContentChange): ContentChange {
    this.#media.change(change);
    return this.#parts.renderer.change(change);
  }

  async #render(draft: Draft): Promise<void> {
    const problems: Problem[] = [];
    for await (const file of this.#parts.renderer.render('pages')) {
      if ('error' in file) problems.push({ path: addressOf(file.path), problem: messageOf(file.error) });
      else if (isKitList(file.path)) this.#noteKit(file.path, 'body' in file ? file.body : undefined, draft);
      else if ('body' in file) draft.put(file.path, file.body);
      else draft.drop(file.path);
    }
    if (problems.length > 0) throw new Unpublishable(problems);
  }

  #layMedia(draft: Draft, shown: readonly Entry[], before: readonly Entry[]): void {
    for (const name of shown.flatMap(mediaIn)) draft.putNamed(`media/${name}`, join(this.#parts.media, name));
    for (const name of before.flatMap(mediaIn)) if (!this.#media.has(name)) draft.drop(`media/${name}`);
  }

  /** Readers get the ZIP and never the list. */
  #noteKit(list: string, body: Uint8Array | undefined, draft: Draft): void {
    if (body === undefined) {
      this.#kits.delete(list);
      draft.drop(zipOf(list));
    } else {
      this.#kits.set(list, pressKit.parse(JSON.parse(Buffer.from(body).toString())));
      // Packed below, whatever was online.
      draft.write.set(zipOf(list), new Uint8Array());
    }
  }

  /** A kit is packed where its list or a file that it holds is another. */
  async #packKits(draft: Draft): Promise<void> {
    for (const [list, kit] of this.#kits) {
      const path = zipOf(list);
      if (!draft.changes(path) && !kit.files.some((file) => draft.changes(file.path.slice(1)))) continue;
      draft.put(path, await packPressKit(kit, (name) => draft.read(name.slice(1))));
    }
  }
}

async function check(draft: Draft): Promise<void> {
  const has = (address: string): boolean => {
    const path = address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);
    return draft.has(path) || follows.test(path);
  };
  const problems: Problem[] = [];
  const paths = [...draft.write.keys()];
  for (let at = 0; at < paths.length; at += checkedAtOnce) {
    const some = paths.slice(at, at + checkedAtOnce).filter((path) => !path.startsWith('media/'));
    const contents = new Map(some.map((path) => [`/${path}`, () => draft.read(path) ?? Buffer.alloc(0)]));
    problems.push(...(await problemsIn(inspected({ has }, contents), beforehand)));
  }
  if (problems.length > 0) throw new Unpublishable(problems);
}

const isKitList = (path: string): boolean => /^press-kits\/.*\.json$/.test(path);
const zipOf = (list: string): string => list.replace(/\.json$/, '.zip');
const listOf = (zip: string): string => zip.replace(/\.zip$/, '.json');
const addressOf = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
