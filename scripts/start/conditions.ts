import { mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { Failure } from '../command/failure.ts';

/** Room that a first start takes, with a margin, in bytes: database, admin, snapshots and the site. */
const room = 300_000_000;

/** Throws unless a TCP port of this machine is free. */
export async function requireFreePort(port: number, name: string): Promise<void> {
  const probe = createServer();
  const free = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  if (!free)
    throw new Failure(
      `Le port ${port} est déjà pris : arrêtez ce qui l’occupe, ou choisissez-en un autre avec ${name}.`,
    );
}

/** Makes a folder and throws unless its disk has room for a start. */
export function requireRoom(folder: string, bytes = room): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure(`Le dossier ${folder} ne peut pas être créé (${reason}) : choisissez-en un autre avec VAR_DIR.`);
  }
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= bytes) return;
  const left = Math.floor((bavail * bsize) / 1_000_000);
  throw new Failure(
    `Il reste ${left} Mo sur le disque de ${folder} : libérez-en ${Math.ceil(bytes / 1_000_000)}, ou choisissez un autre dossier avec VAR_DIR.`,
  );
}
