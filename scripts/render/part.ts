/** A thread of whole.ts: renders its share of a site from nothing, and writes it. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadRenderer } from './load.ts';
import type { Done, Part } from './whole.ts';
import { writerTo } from './write.ts';

const { templates, out, share, rest } = workerData as Part;
const renderer = await loadRenderer(templates);
const write = writerTo(out);
const problems: string[] = [];
for (const part of rest ? (['pages', 'background'] as const) : (['pages'] as const)) {
  for await (const file of renderer.render(part, share)) {
    if ('error' in file) problems.push(`${file.path} : ${String(file.error)}`);
    if ('body' in file) write(file.path, file.body);
  }
}
const done: Done = { problems, sitemap: rest && share.place === 0 ? renderer.sitemap() : [] };
parentPort?.postMessage(done);
