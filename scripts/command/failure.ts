import { constants } from 'node:os';
import { getSystemErrorMessage } from 'node:util';

/** A failure that is told to a person: what happened and what to do, in one line of French and without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Runs a command's body; a failure ends the process with its one line and exit code 1, a bug with its stack. */
export async function run(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}

/** The line for a failure; for an error that nobody foresaw, its stack, since a maintainer will need it. */
export function messageOf(error: unknown): string {
  if (error instanceof Failure) return `✗ ${error.message}`;
  const code = systemCode(error);
  if (code !== undefined) return `✗ ${systemMessages[code]} (${pathOf(error) ?? code})`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What went wrong in the words of an error alone, to stand in a line that says the rest. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const systemMessages: Readonly<Record<string, string>> = {
  ENOSPC: 'Le disque est plein : libérez de la place, puis relancez la commande.',
  EIO: 'Le disque est plein ou abîmé : libérez de la place ou changez-le, puis relancez la commande.',
  EROFS: 'Le disque est en lecture seule : choisissez un autre dossier avec VAR_DIR.',
  EACCES: 'Accès refusé : vérifiez les droits de ce dossier ou choisissez-en un autre avec VAR_DIR.',
  EMFILE: 'Trop de fichiers ouverts : augmentez la limite du système (ulimit -n).',
};

/** What to do about a system error that another program died of, read from what it printed; empty where it names none. */
export function remedyIn(output: string): string {
  const code = Object.keys(systemMessages).find((name) => output.includes(`${name}:`));
  return code === undefined ? '' : ` ${systemMessages[code]}`;
}

/** The system's name for what went wrong, where there is a remedy for it; SQLite has names of its own for the same. */
function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const named = error.code === '' ? (codeIn(error.message) ?? '') : error.code;
  const code = named.replace(/^SQLITE_IOERR.*/, 'EIO').replace('SQLITE_FULL', 'ENOSPC');
  return code in systemMessages ? code : undefined;
}

/** What goes wrong in rmSync has an empty code (Node 24), and the system's words for it. */
function codeIn(message: string): string | undefined {
  const said = message.toLowerCase();
  const numbers: Readonly<Record<string, number>> = constants.errno;
  return Object.keys(systemMessages).find((code) => said.includes(getSystemErrorMessage(-(numbers[code] ?? 0))));
}

const pathOf = (error: unknown): string | undefined =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
