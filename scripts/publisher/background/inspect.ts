/**
 * Looks at pages online as `afterwards` asks. Says in JSON, a line a file, its path and what is wrong with the page. Run by
 * inspection.ts.
 * usage: node scripts/publisher/background/inspect.ts <folder of the site> <path>…
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterwards, problemsIn } from '../../check-site/check.ts';
import { inspected } from '../../check-site/pages.ts';
import { atLeisure } from './leisure.ts';
import { unchecked } from './unchecked.ts';

const [site = '', ...paths] = process.argv.slice(2);
const isThere = (path: string): boolean => existsSync(join(site, path));
const files = { has: (address: string) => isThere(decodeURI(address)) };
// Of a share image only the size is asked for, and only of one that was drawn since.
const images = paths.filter((path) => path.startsWith('share/') && isThere(path));

for (const path of atLeisure(paths)) console.log(JSON.stringify(await lookAt(path)));

/** The path of a file, and what is wrong with it; a page that a rule cannot cope with keeps no other from being looked at. */
async function lookAt(path: string) {
  try {
    const looked = isThere(path) ? [path, ...images] : [];
    const contents = new Map(looked.map((name) => [`/${name}`, () => readFileSync(join(site, name))]));
    return { path, problems: await problemsIn(inspected(files, contents), afterwards) };
  } catch (error) {
    return { path, problems: [unchecked(path, error)] };
  }
}
