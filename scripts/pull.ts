/**
 * Takes the published content from the CMS, or from a folder of content files, and writes var/snapshots/<id>/.
 * usage: node scripts/pull.ts [--from <folder>] [--accept-shrink]
 * environment: CMS_URL, CMS_READ_TOKEN, SITE_URL, VAR_DIR
 */
import { todayInMorocco } from 'shared/today';
import { cmsSource } from './pull/cms.ts';
import { contentFolder } from './pull/folder.ts';
import { pull } from './pull/pull.ts';
import { siteUrl } from './command/environment.ts';
import { run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { varFolder } from './command/paths.ts';

await run(async () => {
  const values = optionsOf({ from: { type: 'string' }, 'accept-shrink': { type: 'boolean' } });
  const source = values.from === undefined ? cmsSource() : contentFolder(values.from);
  const acceptShrink = values['accept-shrink'] === true;
  const today = todayInMorocco(new Date());
  await pull(source, { varFolder, today, siteUrl: siteUrl(), acceptShrink, say: console.log });
});
