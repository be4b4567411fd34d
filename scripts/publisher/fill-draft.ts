import { join } from 'node:path';
import { formerTable } from 'shared/former-address';
import type { Entry } from 'shared/generated/index';
import type { Renderer } from 'shared/rendering';
import { mediaIn } from '../pull/media-in.ts';
import { servingPaths } from '../render/serving-files.ts';
import { isBackground } from './background/parts.ts';
import type { Draft } from './draft.ts';
import type { Kits } from './kits.ts';
import type { MediaUse } from './media-use.ts';
import { renderPages } from './render-pages.ts';

/** Where the files of the site come from. */
export type Origins = {
  readonly renderer: Renderer;
  /** The files that pages name by their hash, and what else belongs to the templates, by their paths in the site. */
  readonly assets: ReadonlyMap<string, string>;
  /** The folder of media, named by their content. */
  readonly media: string;
  readonly mediaUse: MediaUse;
  readonly kits: Kits;
  /** What canonical addresses begin with. */
  readonly siteUrl: string;
};

/** What is another than before: entries as they are shown now, and those in whose place they stand. */
export type Difference = {
  readonly shown: readonly Entry[];
  readonly before: readonly Entry[];
  /** Files online that may be of other days, once all is rendered. */
  readonly strays: () => Iterable<string>;
  /** What is online need not be what was rendered last. */
  readonly isUnknown: boolean;
};

/** Lays into a draft what the content is on the site now, and takes out what is none of the site's any more. */
export async function fillDraft(draft: Draft, origins: Origins, difference: Difference): Promise<void> {
  for (const [path, file] of origins.assets) draft.putNamed(path, file);
  await renderPages(origins, draft);
  layMedia(draft, origins, difference);
  await origins.kits.pack(draft);
  dropStrays(draft, origins, difference.strays());
}

function layMedia(draft: Draft, { media, mediaUse }: Origins, { shown, before, isUnknown }: Difference): void {
  for (const name of isUnknown ? mediaUse.names() : shown.flatMap(mediaIn))
    draft.putMedia(`media/${name}`, join(media, name));
  for (const name of before.flatMap(mediaIn)) if (!mediaUse.has(name)) draft.drop(`media/${name}`);
}

/** Takes out what of some files is none of the site's: pages and media of other days. */
function dropStrays(
  draft: Draft,
  { renderer, assets, kits, mediaUse, siteUrl }: Origins,
  files: Iterable<string>,
): void {
  const paths = [...files];
  if (paths.length === 0) return;
  const own = renderer.paths('pages');
  const serving = servingPaths(draft.read(formerTable)?.toString(), siteUrl);
  const stays = (path: string): boolean =>
    own.has(path) ||
    assets.has(path) ||
    serving.has(path) ||
    isBackground(path) ||
    kits.has(path) ||
    mediaUse.has(path.replace(/^media\//, ''));
  for (const path of paths) if (!stays(path)) draft.drop(path);
}
