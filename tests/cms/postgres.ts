/**
 * A real PostgreSQL server on loopback, with its own folder, for as long as a test file runs.
 * Takes the machine's own binaries; installs Debian's package where there are none and we may.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { installPackages } from '../../scripts/command/debian.ts';
import { describeWhere } from '../describe-where.ts';
import { freePort } from '../free-port.ts';

const run = promisify(execFile);
const root = '/usr/lib/postgresql';

export type Postgres = {
  /** Makes an empty database and gives its address. */
  createDatabase(name: string): Promise<string>;
  /** Ends the server as a failing machine does, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Starts it again on the same data, after a `kill`. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
};

function binaries(): string | undefined {
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(root, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** PostgreSQL refuses to run as root: gives the account to run it as, or nothing when we are not root. */
function account(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody']
    .map((name) => accounts.find(([known]) => known === name))
    .find((line) => line !== undefined);
  return found === undefined ? undefined : { uid: Number(found[2]), gid: Number(found[3]) };
}

async function answers(psql: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    try {
      await run(psql, ['-h', '127.0.0.1', '-p', String(port), '-U', 'cms', '-d', 'postgres', '-c', 'select 1']);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL does not answer');
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  await new Promise((resolve) => {
    server.once('exit', resolve);
    // Immediate shutdown: the folder is thrown away.
    server.kill('SIGQUIT');
  });
}

/** Starts a server, or says in one line why there is none. */
async function startPostgres(): Promise<Postgres | { missing: string }> {
  const bin = binaries() ?? (installPackages(['postgresql']) ? binaries() : undefined);
  if (bin === undefined) {
    return {
      missing:
        'this machine has neither initdb nor postgres, and Debian’s package « postgresql » could not be installed',
    };
  }
  const as = account();
  const folder = mkdtempSync(join(tmpdir(), 'cms-postgres-'));
  if (as !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const options = { ...as, cwd: folder, env: { PATH: process.env.PATH ?? dirname(bin), LC_ALL: 'C.UTF-8' } };
  try {
    await run(join(bin, 'initdb'), ['-D', data, '-U', 'cms', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return {
      missing: `initdb failed: ${error instanceof Error ? error.message.split('\n').join(' ') : String(error)}`,
    };
  }
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    full_page_writes: 'off',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${String(value)}`]);
  const serve = (): ChildProcess =>
    spawn(join(bin, 'postgres'), ['-D', data, ...flags], { ...options, stdio: 'ignore' });
  let server = serve();
  const killed = (): void => void server.kill('SIGQUIT');
  process.once('exit', killed);
  const psql = join(bin, 'psql');
  await answers(psql, port);
  return {
    async createDatabase(name) {
      await run(join(bin, 'createdb'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'cms', name]);
      return `postgres://cms@127.0.0.1:${String(port)}/${name}`;
    },
    async kill() {
      const exited = once(server, 'exit');
      server.kill('SIGKILL');
      await exited;
    },
    async startAgain() {
      // Its children may still be ending, and then it does not start.
      for (let attempt = 0; attempt < 20; attempt += 1) {
        server = serve();
        const early = once(server, 'exit').then(() => false);
        if (await Promise.race([early, answers(psql, port).then(() => true)])) return;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      throw new Error('PostgreSQL does not start again');
    },
    async stop() {
      process.off('exit', killed);
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Describes what is so on a server of its own, which is there for as long as the description runs. */
export async function describeOnPostgres(name: string, body: (postgres: Postgres) => void): Promise<void> {
  const postgres = await startPostgres();
  describeWhere('missing' in postgres ? postgres.missing : undefined, name, () => {
    if ('missing' in postgres) return;
    afterAll(() => postgres.stop());
    body(postgres);
  });
}
