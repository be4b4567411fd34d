/**
 * Checks site/dist: links and anchors, languages, headings, ids, HTML, share images, no other host, no draft.
 * usage: node scripts/check-site.ts
 */
import { passChecks } from './check-site/check.ts';
import { siteDist } from './command/paths.ts';
import { run } from './command/failure.ts';

await run(async () => {
  const pages = await passChecks(siteDist);
  console.log(`${pages} pages vérifiées, aucun problème.`);
});
