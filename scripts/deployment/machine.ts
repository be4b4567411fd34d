import { BlockList, isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { given, port, previewPort, root, sitePort, siteUrl } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';
import { varFolder } from '../command/paths.ts';

/** One machine that serves everything, as its environment describes it. */
export type Machine = {
  /** The hosts that readers, officers and those who look at drafts ask for; the last two only where they are reachable. */
  readonly siteHost: string;
  readonly admin?: { readonly host: string; readonly networks: readonly string[] };
  readonly previewHost?: string;
  /** Where nginx listens, as its `listen` has it, and at which TCP ports. */
  readonly listen: readonly string[];
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Absolute paths: the certificate with its chain, its key, the folder for ACME's answers, that of nginx's logs. */
  readonly certificate: string;
  readonly key: string;
  readonly acme: string;
  readonly logs: string;
  /** Whether the environment names the certificate: a server that can look after its own then does not. */
  readonly hasCertificate: boolean;
  /** The link that a release switches, and the folder of all that is written while running. */
  readonly current: string;
  readonly varFolder: string;
  /** Where nginx finds the parts, each by one address or several that do the same: `127.0.0.1:1337`. */
  readonly nodes: Readonly<Record<'site' | 'cms' | 'preview', readonly string[]>>;
  /** Whose account runs the parts, and where the project lies. */
  readonly account: string;
  readonly root: string;
};

/** Reads the machine from the environment; what is missing or contradicts itself is a Failure that says what to do. */
export function machine(): Machine {
  const siteHost = hostOf('SITE_URL', siteUrl());
  const certificates = join('/etc/letsencrypt/live', siteHost);
  const admin = adminOf();
  const preview = given('PREVIEW_URL');
  return {
    siteHost,
    ...(admin !== undefined && { admin }),
    ...(preview !== undefined && { previewHost: hostOf('PREVIEW_URL', preview) }),
    listen: listening(),
    httpPort: port('NGINX_HTTP_PORT', 80),
    httpsPort: port('NGINX_HTTPS_PORT', 443),
    certificate: folder('TLS_CERTIFICATE', join(certificates, 'fullchain.pem')),
    key: folder('TLS_KEY', join(certificates, 'privkey.pem')),
    acme: folder('ACME_FOLDER', '/var/lib/letsencrypt'),
    logs: folder('NGINX_LOGS', '/var/log/nginx'),
    hasCertificate: given('TLS_CERTIFICATE') !== undefined,
    current: join(varFolder, 'current'),
    varFolder,
    nodes: {
      site: nodes('SITE_NODES', sitePort()),
      cms: nodes('CMS_NODES', port('CMS_PORT', 1337)),
      preview: nodes('PREVIEW_NODES', previewPort()),
    },
    account: account(),
    root,
  };
}

/** The host of an address, which readers reach by TLS. */
function hostOf(name: string, address: string): string {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:')
    throw new Failure(
      `${name} vaut «\u00a0${address}\u00a0»\u00a0: donnez l’adresse publique, en https://, comme https://exemple.ma.`,
    );
  return url.hostname;
}

/** The administration is reachable from outside only where somebody has said from where. */
function adminOf(): Machine['admin'] {
  const networks = listed('ADMIN_NETWORKS');
  if (networks === undefined) return undefined;
  for (const network of networks)
    if (!isNetwork(network))
      throw new Failure(
        `ADMIN_NETWORKS contient «\u00a0${network}\u00a0»\u00a0: donnez des adresses ou des réseaux (192.0.2.0/24), séparés par des virgules.`,
      );
  if (given('CMS_BEHIND_PROXY') !== 'true')
    throw new Failure(
      'CMS_BEHIND_PROXY n’est pas «\u00a0true\u00a0»\u00a0: derrière nginx, personne ne pourrait se connecter à l’administration. Donnez-le, puis redémarrez le CMS.',
    );
  return { host: hostOf('CMS_PUBLIC_URL', given('CMS_PUBLIC_URL') ?? ''), networks };
}

function isNetwork(text: string): boolean {
  const [address = '', prefix = '', ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (!text.includes('/')) return true;
  try {
    new BlockList().addSubnet(address, Number(prefix), family === 4 ? 'ipv4' : 'ipv6');
    return /^\d+$/.test(prefix);
  } catch {
    return false;
  }
}

function listening(): readonly string[] {
  const addresses = listed('NGINX_LISTEN') ?? ['*', '[::]'];
  for (const address of addresses)
    if (address !== '*' && isIP(address.replace(/^\[(.*)\]$/, '$1')) === 0)
      throw new Failure(
        `NGINX_LISTEN contient «\u00a0${address}\u00a0»\u00a0: donnez des adresses (192.0.2.1, [2001:db8::1]) ou *.`,
      );
  return addresses;
}

/** The addresses at which a part answers: those that are listed, or this machine's. */
function nodes(name: string, usualPort: number): readonly string[] {
  const listing = listed(name) ?? [`127.0.0.1:${usualPort}`];
  for (const node of listing)
    if (!/^(?:[\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i.test(node))
      throw new Failure(
        `${name} contient «\u00a0${node}\u00a0»\u00a0: donnez des adresses avec leur port (10.0.0.5:1337), séparées par des virgules.`,
      );
  return listing;
}

function account(): string {
  const name = given('SERVICE_ACCOUNT') ?? 'reseau';
  if (!/^[a-z_][a-z0-9_-]*$/.test(name))
    throw new Failure(`SERVICE_ACCOUNT vaut «\u00a0${name}\u00a0»\u00a0: donnez le nom d’un compte de cette machine.`);
  return name;
}

function listed(name: string): readonly string[] | undefined {
  const items = given(name)
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items === undefined || items.length === 0 ? undefined : items;
}

const folder = (name: string, usual: string): string => resolve(root, given(name) ?? usual);
