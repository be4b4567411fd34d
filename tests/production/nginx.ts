/**
 * Debian's nginx as an ordinary process on loopback ports, with the project's own configuration and a certificate made for
 * the run. Takes the machine's own; installs Debian's packages where there is none and we may.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../../scripts/deployment/machine.ts';
import { nginxConfiguration } from '../../scripts/nginx/configuration.ts';
import { certify, hasNginx, onLoopback, runNginx } from '../../scripts/nginx/local.ts';
import { freePort } from '../free-port.ts';
import { temporaryFolder } from '../publish/plan.ts';

/** Why nothing can be tested with it; nothing where it can. */
export const missingNginx = (): string | undefined =>
  hasNginx() ? undefined : 'Debian’s nginx and its brotli module are not here and cannot be installed';

export type Nginx = {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** The certificate that signs itself. */
  readonly authority: Buffer;
  readonly acme: string;
  /** What it has noted of requests to the site. */
  log(): string;
  /** Has it read its configuration and certificates again, as `systemctl reload nginx` does. */
  reload(): void;
  stop(): Promise<void>;
};

type Choices = {
  /** Without TLS it answers ACME alone, as before there is a certificate. */
  readonly tls?: boolean;
  /** What is kept of another run: its port of HTTP and folder for ACME, and a certificate that somebody else has signed. */
  readonly kept?: Partial<Pick<Machine, 'certificate' | 'key' | 'acme' | 'httpPort'>>;
};

/** Starts nginx for a machine; where it listens, its certificate and its logs are the run's own. */
export async function startNginx(given: Machine, { tls = true, kept = {} }: Choices = {}): Promise<Nginx> {
  const folder = temporaryFolder();
  const ports = { httpPort: await freePort(), httpsPort: await freePort() };
  const machine: Machine = { ...onLoopback(given, folder, ports), ...kept };
  mkdirSync(join(machine.acme, '.well-known/acme-challenge'), { recursive: true });
  if (tls && kept.certificate === undefined) certify(machine);
  const { reload, stop } = await runNginx(
    folder,
    nginxConfiguration(machine, { tls }),
    tls ? machine.httpsPort : machine.httpPort,
  );
  return {
    ...{ httpPort: machine.httpPort, httpsPort: machine.httpsPort, acme: machine.acme },
    authority: tls ? readFileSync(machine.certificate) : Buffer.of(),
    reload,
    log: () => readFileSync(join(folder, 'reseau.log'), 'utf8'),
    stop,
  };
}
