/**
 * Fills a CMS that has no content with a folder of « npm run export », and publishes it; the CMS must not run.
 * usage: node scripts/import.ts --from <folder>
 * environment: see .env.example
 */
import { resolve } from 'node:path';
import { cmsDatabase } from './backup/database.ts';
import { loadCms } from './cms/load.ts';
import { Failure, run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { importContent } from './import/import.ts';
import { requireStopped } from './restore/require-stopped.ts';

await run(async () => {
  const { from } = optionsOf({ from: { type: 'string' } });
  if (from === undefined)
    throw new Failure('Donnez le dossier à lire\u00a0: «\u00a0npm run import -- --from <dossier>\u00a0».');
  await requireStopped(cmsDatabase());
  // What the CMS tells its log at each start says nothing of the import.
  process.env['CMS_LOG_LEVEL'] ??= 'error';
  const strapi = await loadCms();
  const published = await importContent(strapi, resolve(from), console.log);
  await strapi.destroy();
  console.log(`Importé\u00a0: ${published} fiches publiées, une par langue. Lancez «\u00a0npm start\u00a0».`);
});
// The CMS holds the database open, and the process with it.
process.exit();
