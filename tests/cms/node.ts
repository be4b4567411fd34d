/**
 * One node of the CMS, started to its last step and stopped: what each of several machines does.
 * usage: node tests/cms/node.ts <folder of the compiled CMS>   (environment: the CMS's own)
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

const cms = join(import.meta.dirname, '../../cms');
const { createStrapi } = createRequire(join(cms, 'package.json'))('@strapi/strapi') as {
  createStrapi(options: { appDir: string; distDir: string; serveAdminPanel: boolean }): Core.Strapi;
};
const [distDir = join(cms, 'dist')] = process.argv.slice(2);
const app = await createStrapi({ appDir: cms, distDir, serveAdminPanel: false }).load();
const count = async (uid: string): Promise<number> => app.db.query(uid).count();
const seen = {
  tokens: await count('admin::api-token'),
  roles: await count('admin::role'),
  administrators: await count('admin::user'),
  locales: await count('plugin::i18n.locale'),
  publicPermissions: await count('plugin::users-permissions.permission'),
};
console.log(JSON.stringify(seen));
await app.destroy();
