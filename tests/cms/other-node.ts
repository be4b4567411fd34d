/**
 * One more node of the CMS, which serves until it is told to stop.
 * usage: node tests/cms/other-node.ts <folder of the compiled CMS>   (environment: the CMS's own; says « ready »)
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

const cms = join(import.meta.dirname, '../../cms');
const { createStrapi } = createRequire(join(cms, 'package.json'))('@strapi/strapi') as {
  createStrapi(options: { appDir: string; distDir: string; serveAdminPanel: boolean }): Core.Strapi;
};
const [distDir = join(cms, 'dist')] = process.argv.slice(2);
await createStrapi({ appDir: cms, distDir, serveAdminPanel: false }).start();
console.log('ready');
