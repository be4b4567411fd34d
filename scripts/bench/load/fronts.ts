import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Agent, request as requestByTls } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Failure } from '../../command/failure.ts';
import { machine, type Machine } from '../../deployment/machine.ts';
import { nginxConfiguration } from '../../nginx/configuration.ts';
import { certify, hasNginx, onLoopback, runNginx, type LocalNginx } from '../../nginx/local.ts';
import type { Way } from '../live/asking.ts';
import { somePorts } from '../live/ports.ts';

/** The host that wrk finds by itself, and one of the administration that only our own requests name. */
const [siteHost, adminHost] = ['localhost', 'administration.localhost'];

/** What deployment is told: one machine with nginx in front, its administration open to the editors' addresses. */
export const frontEnvironment = {
  ...{ SITE_URL: `https://${siteHost}`, CMS_PUBLIC_URL: `https://${adminHost}` },
  ...{ CMS_BEHIND_PROXY: 'true', ADMIN_NETWORKS: '127.0.0.0/8' },
} as const;

/** Two nginx with the same certificate: one as the project deploys it, one that has a single file and nothing else. */
export type Fronts = {
  readonly site: string;
  readonly bare: string;
  /** The ways through nginx to the site, and to the administration from an address of loopback. */
  readonly reader: Way;
  readonly administration: (from: string) => Way;
  stop(): Promise<void>;
};

/** The path of the only file of the bare nginx. */
export const onlyPath = '/file';

/** Requires nginx; a Failure where it cannot be had. */
export function requireNginx(): void {
  if (!hasNginx())
    throw new Failure('nginx manque : « apt-get install nginx libnginx-mod-http-brotli-static openssl ».');
}

/** Starts both. `file` is what the bare one serves; all that they write lies below the folder of the release. */
export async function startFronts(varFolder: string, file: string): Promise<Fronts> {
  const [httpPort = 0, httpsPort = 0, barePort = 0] = await somePorts(3);
  const [own, bare] = ['nginx', 'bare'].map((name) => join(varFolder, name)) as [string, string];
  for (const folder of [own, join(bare, 'root')]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const given = { ...machine(), varFolder, current: join(varFolder, 'current') };
  const here = onLoopback(given, own, { httpPort, httpsPort });
  certify(here);
  copyFileSync(file, join(bare, 'root', onlyPath));
  const running: LocalNginx[] = [
    await runNginx(own, nginxConfiguration(here), httpsPort),
    await runNginx(bare, bareConfiguration(here, join(bare, 'root'), barePort), barePort),
  ];
  return {
    ...{ site: `https://${siteHost}:${httpsPort}`, bare: `https://${siteHost}:${barePort}` },
    reader: byTls(here, siteHost, '127.0.0.1'),
    administration: (from) => byTls(here, adminHost, from),
    stop: async () => void (await Promise.all(running.map((one) => one.stop()))),
  };
}

/** The least with which nginx serves a file by TLS; what Debian's own nginx.conf says holds for both. */
const bareConfiguration = ({ certificate, key }: Machine, root: string, port: number): string =>
  `server { listen 127.0.0.1:${port} ssl; ssl_certificate ${certificate}; ssl_certificate_key ${key}; root ${root}; }\n`;

/** A connection that stays open, as a browser's; nginx bounds sign-ins by the address from which they come. */
function byTls({ certificate, httpsPort }: Machine, host: string, from: string): Way {
  const connection = { keepAlive: true, maxSockets: 1, localAddress: from };
  const agent = new Agent({ ...connection, ca: readFileSync(certificate), servername: host });
  return async (path, { method, headers, body }) => {
    const request = requestByTls({
      ...{ host: '127.0.0.1', port: httpsPort, path, method, agent },
      headers: { ...headers, host: `${host}:${httpsPort}` },
    });
    request.end(body);
    const [reply] = (await once(request, 'response')) as [IncomingMessage];
    return { status: reply.statusCode ?? 0, text: await text(reply) };
  };
}
