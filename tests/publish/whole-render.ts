/** In a thread of its own, with templates of its own: everything that a site of some content has, rendered from nothing. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FormerAddresses } from 'shared/former-address';
import type { Entry } from 'shared/generated/index';
import { hashOf } from '../../scripts/disk/hash-files.ts';
import { momentAt } from '../../scripts/publisher/moment.ts';
import { loadRenderer } from '../../scripts/render/load.ts';

type Given = {
  readonly templates: string;
  readonly entries: readonly Entry[];
  readonly former: readonly FormerAddresses[];
  readonly instant: Date;
};

const { templates, entries, former, instant } = workerData as Given;
const renderer = await loadRenderer(templates);
renderer.change({ entries, former, removed: [] });
renderer.change({ entries: [], removed: [], ...momentAt(instant, renderer.ends()) });
const files: Record<string, string> = {};
for (const part of ['pages', 'background'] as const) {
  for await (const file of renderer.render(part)) {
    if (!('body' in file)) throw new Error(`${file.path} cannot be rendered.`, { cause: file });
    files[file.path] = hashOf(file.body);
  }
}
parentPort?.postMessage({ files, sitemap: renderer.sitemap() });
