import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Strapi from '@strapi/strapi';
import { root } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';

const appDir = join(root, 'cms');
const distDir = join(appDir, 'dist');

/** Loads the CMS, its database in order, without answering anybody yet; a Failure where it was never built. */
export async function loadCms(): Promise<Strapi.Core.Strapi> {
  if (!existsSync(join(distDir, 'src/index.js'))) {
    throw new Failure('Le CMS n’est pas construit : lancez « npm start », ou « npm run build -w cms ».');
  }
  // Strapi's own ES modules import folders, which Node refuses: its CommonJS form is the one that runs.
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as typeof Strapi;
  return await createStrapi({ appDir, distDir }).load();
}
