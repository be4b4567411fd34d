/**
 * Puts the published content of the CMS online: pull, build, check, release. After any failure the live site is as before.
 * usage: node scripts/publish-site.ts [--accept-shrink] [--out folder]
 * --out: what is online is then copied to a folder, for a host of static sites; it is replaced once all of it is there
 * environment: CMS_URL, CMS_READ_TOKEN, SITE_URL, VAR_DIR
 */
import { join, resolve } from 'node:path';
import { run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { varFolder } from './command/paths.ts';
import { copyOut } from './publish-site/copy-out.ts';
import { publishSite } from './publish-site/publish.ts';
import { cmsSource } from './pull/cms.ts';

await run(async () => {
  const options = optionsOf({ 'accept-shrink': { type: 'boolean' }, out: { type: 'string' } });
  const acceptShrink = options['accept-shrink'] === true;
  await publishSite(cmsSource(), { varFolder, now: new Date(), acceptShrink, say: console.log });
  if (options.out !== undefined) copyOut(join(varFolder, 'current/site'), resolve(options.out));
});
