/**
 * Builds the newest snapshot into site/dist, without any network.
 * usage: node scripts/build.ts
 * environment: VAR_DIR, SITE_URL
 */
import { buildSite } from './build/site.ts';
import { run } from './command/failure.ts';
import { siteDist, snapshotLink } from './command/paths.ts';

await run(async () => {
  const pages = await buildSite(snapshotLink, siteDist);
  console.log(`${pages} pages dans ${siteDist}`);
});
