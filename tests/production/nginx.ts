/**
 * Debian's nginx as an ordinary process on loopback ports, with the project's own configuration and a certificate made for
 * the run. Takes the machine's own; installs Debian's packages where there is none and we may.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Machine } from '../../scripts/deployment/machine.ts';
import { nginxConfiguration } from '../../scripts/nginx/configuration.ts';
import { installPackages } from '../../scripts/command/debian.ts';
import { freePort } from '../free-port.ts';
import { temporaryFolder } from '../publish/plan.ts';

const program = '/usr/sbin/nginx';
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const packages = ['nginx', 'libnginx-mod-http-brotli-static', 'openssl'];

/** Tells whether there is an nginx with brotli, after an attempt to install it where that may be. */
export const hasNginx = (): boolean => hasPrograms([program, brotli], packages);

/** Why nothing can be tested with it; nothing where it can. */
export const missingNginx = (): string | undefined =>
  hasNginx() ? undefined : 'Debian’s nginx and its brotli module are not here and cannot be installed';

/** Tells whether some files are there, after an attempt to install Debian's packages of them where that may be. */
export function hasPrograms(files: readonly string[], from: readonly string[]): boolean {
  const isThere = (): boolean => files.every((file) => existsSync(file));
  return isThere() || (installPackages(from) && isThere());
}

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
  const at = (name: string): string => join(folder, name);
  const machine: Machine = {
    ...given,
    ...{ listen: ['127.0.0.1'], httpPort: await freePort(), httpsPort: await freePort() },
    ...{ certificate: at('certificate.pem'), key: at('key.pem'), acme: at('acme'), logs: folder },
    ...kept,
  };
  mkdirSync(join(machine.acme, '.well-known/acme-challenge'), { recursive: true });
  if (tls && kept.certificate === undefined) certify(machine);
  writeFileSync(at('reseau.conf'), nginxConfiguration(machine, { tls }));
  writeFileSync(at('nginx.conf'), around(folder));
  const child = spawn(program, ['-c', at('nginx.conf'), '-e', at('error.log')], { stdio: 'inherit' });
  for (let attempts = 0; !(await listens(tls ? machine.httpsPort : machine.httpPort)); attempts += 1) {
    if (attempts > 100 || child.exitCode !== null) throw new Error(readFileSync(at('error.log'), 'utf8'));
    await wait(50);
  }
  return {
    ...{ httpPort: machine.httpPort, httpsPort: machine.httpsPort, acme: machine.acme },
    authority: tls ? readFileSync(machine.certificate) : Buffer.of(),
    reload: () => void child.kill('SIGHUP'),
    log: () => readFileSync(at('reseau.log'), 'utf8'),
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
    },
  };
}

/** Debian's own nginx.conf, with what belongs to the run in place of what belongs to the machine. */
function around(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const own = [`include ${folder}/reseau.conf;`, ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`)];
  const replaced: readonly (readonly [RegExp, string])[] = [
    // Folders of tests are their makers' alone.
    [/^user .*$/m, process.getuid?.() === 0 ? 'user root;' : ''],
    [/^pid .*$/m, `pid ${folder}/nginx.pid;\ndaemon off;`],
    [/^error_log .*$/m, ''],
    [/^include .*modules-enabled.*$/m, `load_module ${brotli};`],
    [/access_log .*$/m, 'access_log off;'],
    [/include .*conf\.d.*$/m, own.join('\n')],
    [/include .*sites-enabled.*$/m, ''],
  ];
  const given = readFileSync('/etc/nginx/nginx.conf', 'utf8');
  return replaced.reduce((text, [what, by]) => {
    if (!what.test(text)) throw new Error(`Debian’s nginx.conf has no ${String(what)}.`);
    return text.replace(what, by);
  }, given);
}

function certify({ siteHost, admin, previewHost, certificate, key }: Machine): void {
  const hosts = [siteHost, admin?.host, previewHost].filter((host) => host !== undefined);
  const names = hosts.map((host) => `DNS:${host}`).join(',');
  const order = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const given = ['-keyout', key, '-out', certificate, '-subj', `/CN=${siteHost}`, '-addext', `subjectAltName=${names}`];
  execFileSync('openssl', [...order, ...given], { stdio: 'ignore' });
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const isThere = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return isThere;
}
