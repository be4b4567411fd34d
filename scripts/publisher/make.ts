/**
 * Makes what follows the pages from what was rendered of it: share images, icons, the sitemap and, where its records are
 * there, the index of the search. Run by background.ts.
 * usage: node scripts/publisher/make.ts <folder> <origin of the site>
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sourceLanguage } from 'shared/languages';
import { searchRecordsPath } from 'shared/paths';
import { drawPictures } from '../build/pictures.ts';
import { indexForSearch } from '../build/search.ts';
import { run } from '../command/failure.ts';
import { readSitemapLines, writeSitemap } from '../render/sitemap.ts';

const [folder = '', site = ''] = process.argv.slice(2);

await run(async () => {
  await writeSitemap(readSitemapLines(folder), site, folder);
  await drawPictures(folder);
  if (existsSync(join(folder, searchRecordsPath(sourceLanguage)))) await indexForSearch(folder);
});
