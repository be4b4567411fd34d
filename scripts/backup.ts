/**
 * Writes an archive of the CMS (database and uploads) and reads it back; the CMS may run meanwhile.
 * usage: node scripts/backup.ts [--to <folder>]   (var/backups by default)
 * environment: VAR_DIR, DATABASE_URL, BACKUP_AGE_RECIPIENT, and the secrets, of which fingerprints are kept
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { backup } from './backup/backup.ts';
import { backupFolder } from './backup/places.ts';
import { run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';

const number = new Intl.NumberFormat('fr');

await run(async () => {
  const { to } = optionsOf({ to: { type: 'string' } });
  const { archive, isEncrypted, manifest } = await backup(resolve(to ?? backupFolder), new Date());
  const megabytes = number.format(Math.ceil(statSync(archive).size / 100_000) / 10);
  const { elsewhere, missing } = manifest.uploads;
  const uploads = Object.keys(manifest.files).length - 1;
  console.log(
    `Sauvegarde relue et conforme\u00a0: ${archive} (${megabytes}\u00a0Mo, fichiers de la médiathèque\u00a0: ${uploads}).`,
  );
  if (missing.length > 0)
    console.log(`Déjà absents du disque, donc de la sauvegarde\u00a0: ${missing.join(', ')}. Envoyez-les à nouveau.`);
  if (elsewhere > 0)
    console.log(
      `Fichiers chez un autre hébergeur, donc hors de l’archive\u00a0: ${elsewhere}. Sauvegardez-les là-bas.`,
    );
  if (!isEncrypted)
    console.log('Elle n’est pas chiffrée et contient les comptes\u00a0: BACKUP_AGE_RECIPIENT la chiffre avec age.');
  console.log('Copiez-la sur une autre machine, et gardez ailleurs le fichier .env, qui n’y est pas.');
});
