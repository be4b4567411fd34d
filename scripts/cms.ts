/**
 * Runs the CMS until it is told to stop.
 * usage: node scripts/cms.ts [--seed]   (--seed first writes the plan's content into a CMS that never had it)
 * environment: see .env.example
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as Strapi from '@strapi/strapi';
import { root } from './command/environment.ts';
import { planFolder } from './command/paths.ts';
import { seed } from './seed/seed.ts';

const { values } = parseArgs({ options: { seed: { type: 'boolean' } } });
const appDir = join(root, 'cms');

// Strapi's own ES modules import folders, which Node refuses: its CommonJS form is the one that runs.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as typeof Strapi;
const strapi = createStrapi({ appDir, distDir: join(appDir, 'dist') });
await strapi.load();
if (values.seed === true) await seed(strapi, planFolder, (line) => console.log(`seed ${line}`));
await strapi.start();
console.log('cms ready');
