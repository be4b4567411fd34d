/**
 * Makes what follows the pages from what was rendered of it: share images, icons, the sitemap and, where its records are
 * there, the index of the search. Each part is made whatever becomes of the others, and told of in a file. Run by
 * background.ts.
 * usage: node scripts/publisher/make.ts <folder> <origin of the site>
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sourceLanguage } from 'shared/languages';
import { searchRecordsPath } from 'shared/paths';
import { drawPictures } from '../build/pictures.ts';
import { indexForSearch } from '../build/search.ts';
import { readSitemapLines, sitemapLines, writeSitemap } from '../render/sitemap.ts';
import { PartsMade, type Part } from './parts-made.ts';

const [folder = '', site = ''] = process.argv.slice(2);
const isThere = (path: string): boolean => existsSync(join(folder, path));

const parts: Readonly<Record<Part, () => Promise<unknown>>> = {
  sitemap: async () => isThere(sitemapLines) && (await writeSitemap(readSitemapLines(folder), site, folder)),
  pictures: () => drawPictures(folder),
  search: async () => isThere(searchRecordsPath(sourceLanguage)) && (await indexForSearch(folder)),
};

const made = new PartsMade(folder);
for (const part of ['sitemap', 'pictures', 'search'] as const) await made.make(part, parts[part]);
