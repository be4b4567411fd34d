/**
 * Runs the CMS until it is told to stop.
 * usage: node scripts/cms.ts [--seed]   (--seed first writes the plan's content into a CMS that never had it)
 * environment: see .env.example
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Strapi from '@strapi/strapi';
import { root } from './command/environment.ts';
import { Failure, run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { planFolder } from './command/paths.ts';
import { seed } from './seed/seed.ts';

const appDir = join(root, 'cms');
const distDir = join(appDir, 'dist');

await run(async () => {
  const options = optionsOf({ seed: { type: 'boolean' } });
  if (!existsSync(join(distDir, 'src/index.js'))) {
    throw new Failure('Le CMS n’est pas construit : lancez « npm start », ou « npm run build -w cms ».');
  }
  // Strapi's own ES modules import folders, which Node refuses: its CommonJS form is the one that runs.
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as typeof Strapi;
  const strapi = createStrapi({ appDir, distDir });
  await strapi.load();
  if (options.seed === true) await seed(strapi, planFolder, (line) => console.log(`seed ${line}`));
  await strapi.start();
  console.log('cms ready');
});
// A start that failed half-way holds the database open, and the process with it.
if (process.exitCode === 1) process.exit();
