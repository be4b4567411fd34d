/**
 * Puts an archive of « npm run backup » where the CMS looks for its database and uploads; the CMS must not run.
 * usage: node scripts/restore.ts --from <archive> [--replace] [--new-secrets]
 *   --replace       where there is content already: it is kept under another name
 *   --new-secrets   where the secrets of the archive are lost
 * environment: VAR_DIR, DATABASE_URL, CMS_PORT, BACKUP_AGE_IDENTITY, and the secrets, which are compared
 */
import { resolve } from 'node:path';
import { Failure, run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { restore } from './restore/restore.ts';

const day = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Africa/Casablanca' });

await run(async () => {
  const { from, ...asked } = optionsOf({
    ...{ from: { type: 'string' }, replace: { type: 'boolean' } },
    ...{ 'new-secrets': { type: 'boolean' } },
  } as const);
  if (from === undefined)
    throw new Failure('Donnez l’archive à restaurer\u00a0: «\u00a0npm run restore -- --from <archive>\u00a0».');
  const order = { replace: asked.replace === true, newSecrets: asked['new-secrets'] === true };
  const { manifest, kept } = await restore(resolve(from), order, new Date());
  const uploads = Object.keys(manifest.files).length - 1;
  const rows = Object.values(manifest.database.rows).reduce((total, count) => total + count, 0);
  console.log(
    `Restauré\u00a0: la sauvegarde du ${day.format(new Date(manifest.madeOn))} (lignes\u00a0: ${rows}, fichiers de la médiathèque\u00a0: ${uploads}).`,
  );
  if (manifest.uploads.elsewhere > 0)
    console.log(
      `Fichiers restés chez un autre hébergeur\u00a0: ${manifest.uploads.elsewhere}. Vérifiez qu’ils y sont.`,
    );
  if (kept.length > 0) console.log(`Ce qui était là est gardé\u00a0: ${kept.join(', ')}.`);
  console.log(
    'Démarrez le CMS, puis la mise en ligne (npm start, ou systemctl start)\u00a0: les comptes et leurs mots de passe sont ceux de la sauvegarde.',
  );
});
