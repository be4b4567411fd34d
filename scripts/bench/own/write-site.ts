import { contentTypes } from '../../pull/assembly.ts';
import type { Entry } from 'shared/generated/index';
import { momentAt } from '../../publisher/moment.ts';
import { loadRenderer } from '../../render/load.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layAssets, writerTo } from '../peer/write.ts';

/** The entries of a snapshot. */
export function entriesIn(snapshot: string): readonly Entry[] {
  return contentTypes.flatMap((type) => JSON.parse(readFileSync(join(snapshot, `${type}.json`), 'utf8')) as Entry[]);
}

type Site = { readonly templates: string; readonly assets: string; readonly out: string };

/** Renders every page of the site with the network's own templates and writes it. */
export async function writeSite(entries: readonly Entry[], { templates, assets, out }: Site): Promise<void> {
  const renderer = await loadRenderer(templates);
  const write = writerTo(out);
  renderer.change({ entries, removed: [] });
  renderer.change({ entries: [], removed: [], ...momentAt(new Date(), renderer.ends()) });
  for await (const file of renderer.render('pages')) {
    if ('error' in file) throw file.error;
    if ('body' in file) write(file.path, file.body);
  }
  layAssets(assets, out);
}
