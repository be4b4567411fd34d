import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../command/failure.ts';

const run = promisify(execFile);

/** Where Debian puts the programs of each version. */
const versions = '/usr/lib/postgresql';

type Tool = 'pg_dump' | 'pg_restore';

/** Where a program of PostgreSQL may stand on this machine. */
function placesOf(tool: Tool): string[] {
  const folders = existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin')) : [];
  return [...folders, ...(process.env['PATH'] ?? '').split(delimiter)]
    .map((folder) => join(folder, tool))
    .filter((path) => existsSync(path));
}

/** The major version that a program says it is of; nothing where it does not start. */
function versionOf(path: string): number | undefined {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const [, major] = /\(PostgreSQL\) (\d+)/.exec(stdout) ?? [];
  return major === undefined ? undefined : Number(major);
}

/**
 * The program for a server: of its own version where there is one, or else of the next, since an older one does not know
 * all that the server keeps. A Failure, which says what to install, where there is none.
 */
export function toolFor(tool: Tool, server: number): string {
  const [best] = placesOf(tool)
    .map((path) => ({ path, version: versionOf(path) ?? 0 }))
    .filter(({ version }) => version >= server)
    .sort((one, other) => one.version - other.version);
  if (best !== undefined) return best.path;
  throw new Failure(
    `${tool} ${server} manque\u00a0: installez les programmes clients de PostgreSQL ${server} ou d’une version plus récente (sur Debian, «\u00a0apt-get install postgresql-client-${server}\u00a0»).`,
  );
}

/** Runs a program of PostgreSQL to its end, on a database if one is named; a Failure says what it died of. */
export async function runTool(path: string, options: readonly string[], address?: string): Promise<void> {
  const { place, password } = address === undefined ? {} : partsOf(address);
  const env = { ...process.env, LC_ALL: 'C', ...(password && { PGPASSWORD: password }) };
  await run(path, [...(place === undefined ? [] : [`--dbname=${place}`]), ...options], { env }).catch(
    (error: unknown) => {
      const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
      const line = said.split('\n').find((one) => one.includes('error:')) ?? said.split('\n').at(-1);
      throw new Failure(`${path}\u00a0: ${line ?? ''}`, { cause: error });
    },
  );
}

/** What a command is called with is seen by everybody on the machine: the password goes another way. */
function partsOf(address: string): { place?: string; password?: string } {
  const url = new URL(address);
  const password = decodeURIComponent(url.password);
  url.password = '';
  return { place: url.href, password };
}
