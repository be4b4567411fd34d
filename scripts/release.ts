/**
 * Puts site/dist online: copies it to var/releases/<id>/ and switches var/current to it in one step.
 * usage: node scripts/release.ts
 * environment: VAR_DIR
 */
import { existsSync } from 'node:fs';
import { Failure, run } from './command/failure.ts';
import { siteDist, varFolder } from './command/paths.ts';
import { alone } from './release/alone.ts';
import { releasesIn } from './release/releases.ts';

await run(async () => {
  if (!existsSync(siteDist)) throw new Failure('Aucun site construit : lancez d’abord « npm run build ».');
  await alone(varFolder, () => {
    const { id, isNew } = releasesIn(varFolder).release(siteDist, '', new Date());
    console.log(isNew ? `En ligne : ${id}` : `Rien de nouveau : ${id} reste en ligne.`);
  });
});
