import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Share, SitemapLine } from 'shared/rendering';
import { siteUrl } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';
import { Memory } from '../command/memory.ts';
import { writeSitemap } from './sitemap.ts';
import { layAssets } from './write.ts';

/** What is to be rendered: compiled templates, the folder of a snapshot, and where the site goes. */
export type Whole = { readonly templates: string; readonly snapshot: string; readonly out: string };

/** What a thread is told, and what it tells at its end: the lines of the sitemap where it was asked for them. */
export type Part = Whole & { readonly share: Share; readonly rest: boolean };
export type Done = { readonly problems: readonly string[]; readonly sitemap: readonly SitemapLine[] };

/** Each thread holds the whole content: more of them would take more memory than they are worth. */
const threads = 2;

/**
 * Renders everything that a snapshot gives: pages, data, what search and pictures are made from, and lays style sheets and
 * sitemap beside. Throws a Failure that names each page that cannot be rendered.
 */
export async function renderWhole(whole: Whole): Promise<void> {
  const done = await rendered(whole, true);
  layAssets(join(whole.templates, 'client'), whole.out);
  await writeSitemap(done.sitemap, siteUrl(), whole.out);
}

/** The pages of a snapshot alone, with what stands beside them. */
export async function renderPages(whole: Whole): Promise<void> {
  await rendered(whole, false);
}

async function rendered(whole: Whole, rest: boolean): Promise<Done> {
  // What a snapshot was written from would stand beside two threads that read it: 700 MB at ten thousand articles.
  new Memory(0).giveBack();
  // Pages leave buffers behind faster than V8 would look for them (see scripts/publisher.ts).
  setFlagsFromString('--heap-growing-percent=30');
  const shares = Array.from({ length: threads }, (_, place) => ({ place, of: threads }));
  const done = await runAll(shares.map((share) => ({ ...whole, share, rest })));
  const problems = done.flatMap((part) => part.problems);
  if (problems.length === 0) return { problems, sitemap: done.flatMap(({ sitemap }) => sitemap) };
  const lines = ['La construction du site a échoué ; le site en ligne n’a pas changé.', ...problems];
  throw new Failure(lines.join('\n  '));
}

/** Runs parts side by side. Where one throws, none writes any more once this ends: what they wrote may then be removed. */
async function runAll(parts: readonly Part[]): Promise<Done[]> {
  const workers = parts.map(start);
  try {
    return await Promise.all(workers.map(endOf));
  } finally {
    await Promise.all(workers.map(async (worker) => worker.terminate()));
  }
}

function start(part: Part): Worker {
  // The templates read the snapshot as `astro build` does.
  const env = { ...process.env, SNAPSHOT_DIR: part.snapshot };
  return new Worker(join(import.meta.dirname, 'part.ts'), {
    workerData: part,
    env,
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
}

async function endOf(worker: Worker): Promise<Done> {
  return await new Promise<Done>((resolve, reject) => {
    worker.once('message', (done: Done) => resolve(done)).once('error', reject);
  });
}
