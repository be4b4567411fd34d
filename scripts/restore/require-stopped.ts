import type { Database } from '../backup/database.ts';
import { port, publisherPort } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';

/**
 * Throws while a CMS or a publisher answers on this machine, or a program has the database open. A publisher compares what is
 * online with the CMS when it starts: one that ran on would keep online what the archive does not hold.
 */
export async function requireStopped(database: Database): Promise<void> {
  await requireSilent('Un CMS', port('CMS_PORT', 1337), 'reseau-cms');
  await requireSilent('Un service de mise en ligne', publisherPort(), 'reseau-publisher');
  await database.requireUnused();
}

async function requireSilent(part: string, at: number, unit: string): Promise<void> {
  const answers = await fetch(`http://127.0.0.1:${at}/healthz`).then(
    () => true,
    () => false,
  );
  if (answers)
    throw new Failure(
      `${part} répond sur le port ${at}\u00a0: arrêtez-le (Ctrl-C dans «\u00a0npm start\u00a0», ou systemctl stop ${unit}), puis relancez la commande.`,
    );
}
