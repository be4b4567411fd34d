/**
 * Puts the published content of the CMS online: pull, build, check, release. After any failure the live site is as before.
 * usage: node scripts/publish-site.ts [--accept-shrink]
 * environment: CMS_URL, CMS_READ_TOKEN, SITE_URL, VAR_DIR
 */
import { run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { varFolder } from './command/paths.ts';
import { publishSite } from './publish-site/publish.ts';
import { cmsSource } from './pull/cms.ts';

await run(async () => {
  const acceptShrink = optionsOf({ 'accept-shrink': { type: 'boolean' } })['accept-shrink'] === true;
  await publishSite(cmsSource(), { varFolder, now: new Date(), acceptShrink, say: console.log });
});
