/**
 * Returns to an earlier release in one step.
 * usage: node scripts/rollback.ts [<id>]   (the publication before the current by default)
 * environment: VAR_DIR
 */
import { run } from './command/failure.ts';
import { varFolder } from './command/paths.ts';
import { alone } from './release/alone.ts';
import { releasesIn } from './release/releases.ts';

await run(async () => {
  await alone(varFolder, () => {
    console.log(`En ligne : ${releasesIn(varFolder).rollback(process.argv[2])}`);
    console.log('La prochaine publication remettra en ligne le contenu du CMS : corrigez-le d’abord.');
  });
});
