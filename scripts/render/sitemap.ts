import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { SitemapLine } from 'shared/rendering';
import { Failure } from '../command/failure.ts';

/**
 * Writes the sitemap of some lines into a folder, by the integration that the static build uses; gives the names of the
 * files. Its hooks are called with as much of a build as they read.
 */
export async function writeSitemap(lines: readonly SitemapLine[], site: string, folder: string): Promise<string[]> {
  const byUrl = new Map(lines.map((line) => [line.url, line]));
  const { hooks } = sitemap({ serialize: (item) => byUrl.get(item.url) });
  const problems: string[] = [];
  const say = (message: string): void => void problems.push(message);
  const build = {
    config: { site, base: '/', trailingSlash: 'always', build: { format: 'directory' } },
    routes: [],
    dir: pathToFileURL(`${folder}/`),
    pages: lines.map(({ url }) => ({ pathname: new URL(url).pathname.slice(1) })),
    logger: { info: () => undefined, warn: say, error: say },
  };
  for (const hook of ['astro:config:done', 'astro:routes:resolved', 'astro:build:done'] as const) {
    const run: unknown = hooks[hook];
    if (typeof run === 'function') await run(build);
  }
  const names = readdirSync(folder).filter((name) => /^sitemap-.*\.xml$/.test(name));
  // The integration swallows what goes wrong in it.
  const written = new Set(names.flatMap((name) => urlsIn(readFileSync(join(folder, name), 'utf8'))));
  if (problems.length > 0 || lines.some(({ url }) => !written.has(url))) {
    throw new Failure(`Le plan du site pour les moteurs de recherche ne peut pas être écrit : ${problems.join(' ; ')}`);
  }
  return names;
}

/** The file in which the lines of a sitemap wait until it is written. */
export const sitemapLines = 'sitemap.json';

/** Takes the lines that wait in a folder. */
export function readSitemapLines(folder: string): readonly SitemapLine[] {
  const file = join(folder, sitemapLines);
  const lines = JSON.parse(readFileSync(file, 'utf8')) as readonly SitemapLine[];
  rmSync(file);
  return lines;
}

const urlsIn = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
