/**
 * Runs the CMS until it is told to stop.
 * usage: node scripts/cms.ts [--seed]   (--seed first writes the plan's content into a CMS that never had it)
 * environment: see .env.example
 */
import { loadCms } from './cms/load.ts';
import { run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { planFolder } from './command/paths.ts';
import { seed } from './seed/seed.ts';
import { inTurn } from './seed/turn.ts';

await run(async () => {
  const options = optionsOf({ seed: { type: 'boolean' } });
  const strapi = await loadCms();
  if (options.seed === true) await inTurn(() => seed(strapi, planFolder, (line) => strapi.log.info(line)));
  await strapi.start();
  strapi.log.info('ready');
});
// A start that failed half-way holds the database open, and the process with it.
if (process.exitCode === 1) process.exit();
