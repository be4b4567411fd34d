/** An authority that speaks ACME (Debian's pebble) on loopback, with names that all lead to this machine. */
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../free-port.ts';
import { temporaryFolder } from '../publish/plan.ts';
import { hasPrograms } from '../../scripts/command/debian.ts';

const [pebble, names, certbot] = ['/usr/bin/pebble', '/usr/bin/pebble-challtestsrv', '/usr/bin/certbot'];

export const hasAcme = (): boolean => hasPrograms([pebble, names, certbot], ['pebble', 'certbot']);

export type Authority = {
  /** Certbot with what it is told, in a folder of its own; the certificates lie in `live`. */
  certbot(...given: readonly string[]): Promise<void>;
  readonly live: string;
  /** Where its protocol begins, and the certificate by which it is reached there. */
  readonly directory: string;
  readonly certificate: string;
  /** The certificate that it signs with. */
  root(): Promise<string>;
  stop(): void;
};

/** Starts the authority, which asks for its proofs at a port of HTTP. */
export async function startAuthority(httpPort: number): Promise<Authority> {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  const [acme, management, dns, dnsManagement] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const self = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const order = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-keyout',
    at('key'),
    '-out',
    at('pem'),
  ];
  execFileSync('openssl', [...order, ...self], { stdio: 'ignore' });
  const ports = { listenAddress: `127.0.0.1:${acme}`, managementListenAddress: `127.0.0.1:${management}` };
  const settings = { ...ports, certificate: at('pem'), privateKey: at('key'), httpPort, tlsPort: 1 };
  writeFileSync(at('pebble.json'), JSON.stringify({ pebble: settings }));
  const unused = ['-http01', '', '-https01', '', '-tlsalpn01', '', '-defaultIPv6', ''];
  const children: ChildProcess[] = [
    spawn(
      names,
      [
        '-dns01',
        `127.0.0.1:${dns}`,
        '-management',
        `127.0.0.1:${dnsManagement}`,
        '-defaultIPv4',
        '127.0.0.1',
        ...unused,
      ],
      { stdio: 'ignore' },
    ),
    spawn(pebble, ['-config', at('pebble.json'), '-dnsserver', `127.0.0.1:${dns}`], {
      ...{ stdio: 'ignore', env: { PEBBLE_VA_NOSLEEP: '1', PEBBLE_WFE_NONCEREJECT: '0' } },
    }),
  ];
  const root = (): Promise<string> => textAt(`https://127.0.0.1:${management}/roots/0`);
  for (let attempts = 0; (await root().catch(() => '')) === ''; attempts += 1) {
    if (attempts > 100) throw new Error('pebble does not answer');
    await wait(50);
  }
  const own = [
    '--config-dir',
    at('certbot'),
    '--work-dir',
    at('work'),
    '--logs-dir',
    at('logs'),
    '-n',
    '--no-verify-ssl',
  ];
  const directory = `https://127.0.0.1:${acme}/dir`;
  return {
    ...{ directory, certificate: at('pem') },
    certbot: async (...given) => {
      const server = ['--server', directory];
      const env = { ...process.env, REQUESTS_CA_BUNDLE: at('pem') };
      await promisify(execFile)(certbot, [...given, ...own, ...server], { env });
    },
    live: at('certbot/live'),
    root,
    stop: () => children.forEach((child) => child.kill()),
  };
}

/** What pebble says of itself, under a certificate that signs itself. */
async function textAt(address: string): Promise<string> {
  const asked = get(address, { rejectUnauthorized: false });
  const [reply] = (await once(asked, 'response')) as [NodeJS.ReadableStream];
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
