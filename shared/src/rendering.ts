import type { FormerAddresses } from './former-address.ts';
import type { ContentType, Entry } from './generated/index.ts';
import type { Language } from './languages.ts';

/** What the compiled site and the programs that run it have in common. */

/** Which entry is meant: its type and id, in one language. */
export type EntryKey = { readonly type: ContentType; readonly id: string; readonly language: Language };

/** What becomes of the content: entries that are new or changed, entries that are gone, and the day if it is another. */
export type ContentChange = {
  readonly entries: readonly Entry[];
  readonly removed: readonly EntryKey[];
  /** The former addresses of documents that have others now, or none any more. */
  readonly former?: readonly FormerAddresses[];
  /** `2026-11-23`, the day in Morocco for which the site is rendered. */
  readonly today?: string;
  /** The instant, in milliseconds, up to which things are over; the start of the day where a new day says none. */
  readonly now?: number;
};

/** A file of the site: its path below the site's root, without a leading slash, and its bytes. */
export type RenderedFile = { readonly path: string; readonly body: Uint8Array };

/** A file that could not be rendered; or a route, by its pattern, whose files could not be listed. */
export type RenderFailure = { readonly path: string; readonly error: unknown };

/** A file that the site has no more. */
export type GoneFile = { readonly path: string; readonly gone: true };

/** A line of the sitemap, as @astrojs/sitemap knows it. */
export type SitemapLine = {
  readonly url: string;
  readonly lastmod?: string | undefined;
  readonly links?: { lang: string; url: string }[] | undefined;
};

/** A part of the work: of every `of` files that there are, the one at this place, from 0. */
export type Share = { readonly place: number; readonly of: number };

/**
 * The site's templates, compiled, with the content in memory. It knows what each file has read, so that after a change
 * exactly the files whose reads changed are rendered again.
 */
export type Renderer = {
  /** Takes a change over; gives the change that would undo it. Nothing is rendered by this. */
  change(change: ContentChange): ContentChange;
  /**
   * Renders what is not up to date, one file after the other; at first that is every file. What fails is told and stays
   * out of date. `pages` are the pages and what stands beside them, `background` is what may follow later. Of a share the
   * rest is left as it is.
   */
  render(part: 'pages' | 'background', share?: Share): AsyncGenerator<RenderedFile | RenderFailure | GoneFile>;
  /**
   * Renders one file as the content is now, whatever is out of date beside it; nothing where the site has none by this
   * path. Throws what was wrong with it. For whoever shows single files, and never asks what is gone.
   */
  file(path: string): Promise<RenderedFile | undefined>;
  /** The paths of all files that the site has now, of a part that was rendered. */
  paths(part: 'pages' | 'background'): ReadonlySet<string>;
  /** Takes every file of a part for out of date: what is online is not what was rendered last. */
  forget(part: 'pages' | 'background'): void;
  /** The instants, in milliseconds and in order, at which events of the content end. */
  ends(): readonly number[];
  /** The lines of the sitemap: the address of each page, its translations and, where it is known, its last change. */
  sitemap(): readonly SitemapLine[];
};
