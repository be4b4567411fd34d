import type { Renderer } from 'shared/rendering';
import { formerTable } from 'shared/former-address';
import { siteUrl } from '../command/environment.ts';
import type { Problem } from '../check-site/pages.ts';
import { servingFiles, servingPaths } from '../render/serving-files.ts';
import { Breath } from './breath.ts';
import type { Draft } from './draft.ts';
import { isKitList, type Kits } from './kits.ts';
import { Unpublishable } from './soundness.ts';

/**
 * Renders into a draft the pages that are out of date, and what stands beside them. Lists of press kits go to the kits,
 * which pack them. Throws Unpublishable, with every page that cannot be rendered.
 */
export async function renderPages(renderer: Renderer, draft: Draft, kits: Kits): Promise<void> {
  const problems: Problem[] = [];
  const breath = new Breath();
  for await (const file of renderer.render('pages')) {
    await breath.take();
    if ('error' in file) problems.push({ path: addressOf(file.path), problem: messageOf(file.error) });
    else if (isKitList(file.path)) kits.note(file.path, 'body' in file ? file.body : undefined, draft);
    else if ('body' in file) {
      if (file.path === formerTable) layServingFiles(draft, Buffer.from(file.body).toString());
      draft.put(file.path, file.body);
    } else draft.drop(file.path);
  }
  if (problems.length > 0) throw new Unpublishable(problems);
}

/** Lays what follows from a new table, and takes out what followed from the one online alone. */
function layServingFiles(draft: Draft, table: string): void {
  const files = servingFiles(table, siteUrl());
  for (const path of servingPaths(draft.read(formerTable)?.toString(), siteUrl()))
    if (!files.has(path)) draft.drop(path);
  files.forEach((text, path) => draft.put(path, Buffer.from(text)));
}

const addressOf = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
