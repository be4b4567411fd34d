import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasPrograms } from '../command/debian.ts';
import type { Machine } from '../deployment/machine.ts';

/** Debian's nginx, and what it needs for the project's configuration. */
const nginxProgram = '/usr/sbin/nginx';
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Tells whether there is an nginx with brotli, after an attempt to install it where that may be. */
export const hasNginx = (): boolean =>
  hasPrograms([nginxProgram, brotliModule], ['nginx', 'libnginx-mod-http-brotli-static', 'openssl']);

export type LocalNginx = {
  /** Has it read its configuration and certificates again, as `systemctl reload nginx` does. */
  reload(): void;
  stop(): Promise<void>;
};

/**
 * Runs nginx as an ordinary process, for tests and measurements, in a folder of its own; ends once it listens on a port of
 * this machine. `configuration` lies in its http context.
 */
export async function runNginx(folder: string, configuration: string, port: number): Promise<LocalNginx> {
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('reseau.conf'), configuration);
  writeFileSync(at('nginx.conf'), around(folder));
  const child = spawn(nginxProgram, ['-c', at('nginx.conf'), '-e', at('error.log')], { stdio: 'inherit' });
  for (let attempts = 0; !(await listens(port)); attempts += 1) {
    if (attempts > 100 || child.exitCode !== null) throw new Error(readFileSync(at('error.log'), 'utf8'));
    await wait(50);
  }
  return {
    reload: () => void child.kill('SIGHUP'),
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
    // Folders of a run are their makers' alone.
    [/^user .*$/m, process.getuid?.() === 0 ? 'user root;' : ''],
    [/^pid .*$/m, `pid ${folder}/nginx.pid;\ndaemon off;`],
    [/^error_log .*$/m, ''],
    [/^include .*modules-enabled.*$/m, `load_module ${brotliModule};`],
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

/**
 * A machine as it is, but that it listens on loopback, and has certificate, logs and folder for ACME in a folder of the
 * run.
 */
export function onLoopback(given: Machine, folder: string, ports: Pick<Machine, 'httpPort' | 'httpsPort'>): Machine {
  const at = (name: string): string => join(folder, name);
  return {
    ...given,
    ...{ listen: ['127.0.0.1'], ...ports },
    ...{ certificate: at('certificate.pem'), key: at('key.pem'), acme: at('acme'), logs: folder },
    hasCertificate: true,
  };
}

/** Makes a certificate for a machine's hosts that signs itself, where the machine looks for one. */
export function certify({ siteHost, admin, previewHost, certificate, key }: Machine): void {
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
