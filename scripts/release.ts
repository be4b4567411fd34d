/**
 * Puts site/dist online: var/current leads to it in one step. Files are shared with site/dist, not copied.
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
    const { id, isNew } = releasesIn(varFolder).publishTree(siteDist, { madeFrom: siteDist, now: new Date() });
    console.log(isNew ? `En ligne : ${id}` : `Rien de nouveau : ${id} reste en ligne.`);
  });
});
