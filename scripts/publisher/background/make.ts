/**
 * Makes what follows the pages from what was rendered of it: the sitemap, share images and icons and, where its records
 * are there, the index of the search. Each part is made whatever becomes of the others, and told of in a file. Run by
 * files.ts.
 * usage: node scripts/publisher/background/make.ts <folder> <origin of the site> <folder in which indexes stay>
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sourceLanguage } from 'shared/languages';
import { searchRecordsPath } from 'shared/paths';
import { drawPictures } from '../../build/pictures.ts';
import { indexForSearch } from '../../build/search.ts';
import { readSitemapLines, sitemapLines, writeSitemap } from '../../render/sitemap.ts';
import { reasonOf } from './late.ts';
import { tellOutcomes, type Outcomes } from './outcomes.ts';
import { parts, type Part } from './parts.ts';

const [folder = '', site = '', kept = ''] = process.argv.slice(2);
const isThere = (path: string): boolean => existsSync(join(folder, path));

const made: Readonly<Record<Part, () => Promise<unknown>>> = {
  sitemap: async () => isThere(sitemapLines) && (await writeSitemap(readSitemapLines(folder), site, folder)),
  pictures: () => drawPictures(folder),
  search: async () => isThere(searchRecordsPath(sourceLanguage)) && (await indexForSearch(folder, kept)),
};

const outcomes: Outcomes = {};
for (const part of parts) {
  outcomes[part] = await made[part]().then(() => '', reasonOf);
  tellOutcomes(folder, outcomes);
}
