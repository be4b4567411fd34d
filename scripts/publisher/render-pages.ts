import { formerTable } from 'shared/former-address';
import { reasonOf } from '../command/failure.ts';
import type { Problem } from '../check-site/pages.ts';
import { servingFiles, servingPaths } from '../render/serving-files.ts';
import { Breath } from './breath.ts';
import type { Draft } from './draft.ts';
import type { Origins } from './fill-draft.ts';
import { isKitList } from './kits.ts';
import { Unpublishable } from './soundness.ts';

/**
 * Renders into a draft the pages that are out of date, and what stands beside them. Lists of press kits go to the kits,
 * which pack them. Throws Unpublishable, with every page that cannot be rendered.
 */
export async function renderPages(
  { renderer, kits, siteUrl }: Pick<Origins, 'renderer' | 'kits' | 'siteUrl'>,
  draft: Draft,
): Promise<void> {
  const problems: Problem[] = [];
  const breath = new Breath();
  for await (const file of renderer.render('pages')) {
    await breath.take();
    if ('error' in file) problems.push({ path: addressOf(file.path), problem: reasonOf(file.error) });
    else if (isKitList(file.path)) kits.note(file.path, 'body' in file ? file.body : undefined, draft);
    else if ('body' in file) {
      if (file.path === formerTable) layServingFiles(draft, Buffer.from(file.body).toString(), siteUrl);
      draft.put(file.path, file.body);
    } else draft.drop(file.path);
  }
  if (problems.length > 0) throw new Unpublishable(problems);
}

/** Lays what follows from a new table, and takes out what followed from the one online alone. */
function layServingFiles(draft: Draft, table: string, siteUrl: string): void {
  const files = servingFiles(table, siteUrl);
  for (const path of servingPaths(draft.read(formerTable)?.toString(), siteUrl)) if (!files.has(path)) draft.drop(path);
  files.forEach((text, path) => draft.put(path, Buffer.from(text)));
}

const addressOf = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
