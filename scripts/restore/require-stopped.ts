import type { Database } from '../backup/database.ts';
import { port } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';

/** Throws while a CMS answers on this machine, or a program has its database open. */
export async function requireStopped(database: Database): Promise<void> {
  const cmsPort = port('CMS_PORT', 1337);
  const answers = await fetch(`http://127.0.0.1:${cmsPort}/healthz`).then(
    () => true,
    () => false,
  );
  if (answers)
    throw new Failure(
      `Un CMS répond sur le port ${cmsPort}\u00a0: arrêtez-le (Ctrl-C dans «\u00a0npm start\u00a0»), puis relancez la commande.`,
    );
  await database.requireUnused();
}
