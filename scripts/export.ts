/**
 * Writes all that is published into a folder of readable files: Markdown, JSON, media.
 * usage: node scripts/export.ts --to <folder>   (a new one; `npm run pull -- --from <folder>` reads it)
 * environment: CMS_URL, CMS_READ_TOKEN
 */
import { resolve } from 'node:path';
import { Failure, run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { exportContent } from './export/export.ts';
import { cmsSource } from './pull/cms.ts';

await run(async () => {
  const { to } = optionsOf({ to: { type: 'string' } });
  if (to === undefined)
    throw new Failure('Donnez le dossier à écrire\u00a0: «\u00a0npm run export -- --to <dossier>\u00a0».');
  const { documents, media, missing } = await exportContent(cmsSource(), resolve(to));
  console.log(`Exporté dans ${to}\u00a0: fiches publiées, ${documents}\u00a0; médias, ${media}.`);
  if (missing.length > 0) console.log(`Fichiers introuvables dans le CMS\u00a0: ${missing.join(', ')}.`);
});
