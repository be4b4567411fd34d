/** Debian's Caddy as an ordinary process on loopback ports, with the project's own Caddyfile and a certificate of the run. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { caddyConfiguration } from '../../scripts/caddy/configuration.ts';
import { hasPrograms } from '../../scripts/command/debian.ts';
import type { Machine } from '../../scripts/deployment/machine.ts';
import { certify, onLoopback } from '../../scripts/nginx/local.ts';
import { freePort } from '../free-port.ts';
import { temporaryFolder } from '../publish/plan.ts';
import type { Authority } from './acme.ts';

const program = '/usr/bin/caddy';

/** Why nothing can be tested with it; nothing where it can. */
export const missingCaddy = (): string | undefined =>
  hasPrograms([program], ['caddy', 'openssl']) ? undefined : 'Debian’s Caddy is not here and cannot be installed';

/** An authority of the run, which Caddy asks for its certificate by itself. */
type Asked = Pick<Authority, 'directory' | 'certificate'> & { readonly httpPort: number };

/** Starts Caddy for a machine; ends once it listens, or fails with what it said. */
export async function startCaddy(given: Machine, asked?: Asked) {
  const folder = temporaryFolder();
  const ports = { httpPort: asked?.httpPort ?? (await freePort()), httpsPort: await freePort() };
  const machine = { ...onLoopback(given, folder, ports), hasCertificate: asked === undefined };
  mkdirSync(join(machine.acme, '.well-known/acme-challenge'), { recursive: true });
  certify(machine);
  const file = join(folder, 'Caddyfile');
  const authority = asked && `{\n\tacme_ca ${asked.directory}\n\tacme_ca_root ${asked.certificate}`;
  writeFileSync(file, caddyConfiguration(machine).replace(/^\{$/m, authority ?? '{'));
  const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(program, ['run', '--adapter', 'caddyfile', '--config', file], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  for (let attempts = 0; !(await listens(machine.httpsPort)); attempts += 1) {
    if (attempts > 200 || child.exitCode !== null) throw new Error(log);
    await wait(50);
  }
  return {
    ...{ httpPort: machine.httpPort, httpsPort: machine.httpsPort, acme: machine.acme },
    authority: readFileSync(machine.certificate),
    /** What it has said, of requests and of itself. */
    log: (): string => log,
    stop: async (): Promise<void> => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** What Caddy understands of the Caddyfile of a machine, in its own form (JSON). */
export function adapted(machine: Machine): string {
  const file = join(temporaryFolder(), 'Caddyfile');
  writeFileSync(file, caddyConfiguration(machine));
  const order = ['adapt', '--adapter', 'caddyfile', '--config', file];
  return execFileSync(program, order, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const isThere = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isThere;
}
