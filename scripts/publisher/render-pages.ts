import type { Renderer } from 'shared/rendering';
import { formerTable } from 'shared/former-address';
import type { Problem } from '../check-site/pages.ts';
import { readFormerTable, redirectsFile, redirectsOf } from '../render/redirects.ts';
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
      draft.put(file.path, file.body);
      if (file.path === formerTable) draft.put(redirectsFile, redirectsIn(file.body));
    } else draft.drop(file.path);
  }
  if (problems.length > 0) throw new Unpublishable(problems);
}

const redirectsIn = (table: Uint8Array): Uint8Array =>
  Buffer.from(redirectsOf(readFormerTable(Buffer.from(table).toString())));

const addressOf = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
