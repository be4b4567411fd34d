/**
 * Makes what follows the pages from what was rendered of it: share images, icons and, where its records are there, the
 * index of the search. Run by background.ts.
 * usage: node scripts/publisher/make.ts <folder>
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sourceLanguage } from 'shared/languages';
import { searchRecordsPath } from 'shared/paths';
import { drawPictures } from '../build/pictures.ts';
import { indexForSearch } from '../build/search.ts';
import { run } from '../command/failure.ts';

const [folder = ''] = process.argv.slice(2);

await run(async () => {
  await drawPictures(folder);
  if (existsSync(join(folder, searchRecordsPath(sourceLanguage)))) await indexForSearch(folder);
});
