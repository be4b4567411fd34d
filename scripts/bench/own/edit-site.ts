/**
 * A site that is online in a process that has just put it there, and changes of it, one after the other, each to its
 * release: checked, written, switched. Prints what each kind took, in milliseconds, and how many files it changed, as JSON.
 * usage: node scripts/bench/own/edit-site.ts <templates> <content> <var> <repeats>
 */
import { join } from 'node:path';
import { z } from 'zod';
import { siteUrl } from '../../command/environment.ts';
import { LastFit } from '../../publisher/last-fit.ts';
import { LiveSite } from '../../publisher/live-site.ts';
import { packed } from '../../publisher/packed.ts';
import type { DocumentKey } from '../../pull/key.ts';
import { readDocuments } from '../../pull/border.ts';
import { contentFolder } from '../../pull/folder.ts';
import { mediaStore } from '../../pull/media.ts';
import type { RawEntry, Source } from '../../pull/source.ts';
import { releasesIn } from '../../release/releases.ts';
import { assetsIn, loadRenderer } from '../../render/load.ts';

const [templates = '', content = '', varFolder = '', repeats = ''] = process.argv.slice(2);
const count = z.coerce.number().int().positive().parse(repeats);
const media = join(varFolder, 'media');
const store = mediaStore(media);
const files = contentFolder(content);
const releases = releasesIn(varFolder);
const [renderer, draft] = [await loadRenderer(templates), join(varFolder, 'publisher/draft')];
const lastFit = new LastFit(join(varFolder, 'publisher'));
const site = new LiveSite({
  ...{ renderer, releases, media, draft, lastFit },
  ...{ assets: assetsIn(templates), siteUrl: siteUrl() },
});

type Change = (attributes: RawEntry['attributes'], language: string) => RawEntry['attributes'];

/** The content, one document of it changed; `as` gives it another id, which makes it new. */
function changed(key: DocumentKey, change: Change, as?: string): Source {
  const [, id = ''] = key.split('/');
  return {
    media: files.media,
    entries: async (contract) => {
      const entries = await files.entries(contract, [id]);
      return entries.map((entry) => ({
        ...entry,
        id: as ?? id,
        attributes: change(entry.attributes, entry.language),
      }));
    },
  };
}

async function publish(key: DocumentKey, change: Change, as?: string): Promise<{ ms: number; files: number }> {
  const wanted = (as === undefined ? key : `article/${as}`) as DocumentKey;
  const documents = await readDocuments(changed(key, change, as), store, { keys: new Set([wanted]), hold: packed });
  const began = performance.now();
  const { changed: paths } = await site.publish(documents, { madeFrom: '', now: new Date() });
  return { ms: performance.now() - began, files: paths.length };
}

const idOf = (number: number): string => `n-${String(number).padStart(6, '0')}`;
const began = performance.now();
await site.publish(await readDocuments(files, store, { hold: packed }), { madeFrom: '', now: new Date() });
const first = { ms: performance.now() - began, files: releases.files().size };
const found: Record<'text' | 'title' | 'fresh' | 'theme', { ms: number; files: number }[]> = {
  ...{ text: [], title: [], fresh: [], theme: [] },
};
const add = (word: string, number: number) => (value: unknown) => `${String(value)} ${word} ${String(number)}.`;
for (let number = 1; number <= count; number += 1) {
  const [key, again] = [`article/${idOf(number)}`, `article/${idOf(number + 1)}`] as const;
  found.text.push(await publish(key, (words) => ({ ...words, body: add('\n\nFin', number)(words['body']) })));
  found.title.push(await publish(again, (words) => ({ ...words, title: add('bis', number)(words['title']) })));
  const fresh: Change = (words, language) => ({
    ...words,
    slug: `${String(words['slug'])}-neuf-${number}`,
    ...(language === 'fr' && {
      publishedOn: `2026-11-2${number % 6}T12:00:${String(number % 60).padStart(2, '0')}.000Z`,
    }),
  });
  found.fresh.push(await publish(key, fresh, `fresh-${number}`));
  if (number <= Math.ceil(count / 5))
    found.theme.push(
      await publish('theme/acces-services', (words) => ({ ...words, name: add('bis', number)(words['name']) })),
    );
}
// What changes left online must be what the content gives when everything is rendered: nothing is stale, nothing is left.
site.forget();
const { changed: stale } = await site.publish(new Map(), { madeFrom: '', now: new Date() });
const own = renderer.paths('pages');
const strays = [...releases.files().keys()].filter((path) => path.endsWith('.html') && !own.has(path));
console.log(JSON.stringify({ first, ...found, differing: [...stale, ...strays] }));
releases.close();
process.exit();
