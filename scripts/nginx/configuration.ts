import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes } from 'shared/languages';
import { homePath, missingFileFor } from 'shared/paths';
import { Failure } from '../command/failure.ts';
import { fill } from '../deployment/fill.ts';
import type { Machine } from '../deployment/machine.ts';
import { markFolder } from '../render/serving-files.ts';
import { endings, mediaTypeOf, textTypes } from '../serve/media-type.ts';
import { cacheControl, hashedFolders, responseHeaders } from '../serve/response-headers.ts';
import { away } from './away.ts';

const template = readFileSync(join(import.meta.dirname, 'template.conf'), 'utf8');

/** The largest upload that the CMS takes, with what a form needs around it. */
const largestUpload = '52m';

/** TLS as Mozilla's « intermediate » has it (wiki.mozilla.org/Security/Server_Side_TLS, version 5.7), without DHE. */
const ciphers = [
  ...['ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256', 'ECDHE-ECDSA-AES256-GCM-SHA384'],
  ...['ECDHE-RSA-AES256-GCM-SHA384', 'ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305'],
].join(':');

/**
 * The configuration of nginx for a machine, to lie in its http context. Before there is a certificate only the part that
 * answers ACME can start: without TLS nothing else is written.
 */
export function nginxConfiguration(machine: Machine, { tls = true } = {}): string {
  const { admin, previewHost } = machine;
  for (const path of [machine.certificate, machine.key, machine.acme, machine.logs, machine.current])
    requirePlain(path);
  const headers = responseHeaders(true);
  const listen = (port: number, how = ''): string =>
    lines(machine.listen.map((address) => `listen ${address}:${port}${how};`));
  const parts = ['tls', ...(admin ? ['admin'] : []), ...(previewHost === undefined ? [] : ['preview'])];
  return fill(
    template,
    {
      siteHost: machine.siteHost,
      adminHost: admin?.host ?? '',
      previewHost: previewHost ?? '',
      hosts: [machine.siteHost, admin?.host, previewHost].filter((host) => host !== undefined).join(' '),
      adminNetworks: lines(admin?.networks.map((network) => `allow ${network};`) ?? []),
      listenHttp: listen(machine.httpPort),
      listenHttpDefault: listen(machine.httpPort, ' default_server'),
      listenTls: listen(machine.httpsPort, ' ssl http2'),
      listenTlsDefault: listen(machine.httpsPort, ' ssl http2 default_server'),
      publicPort: machine.httpsPort === 443 ? '' : `:${machine.httpsPort}`,
      protocols: lines(protocolLines),
      tls: lines([`ssl_certificate ${machine.certificate};`, `ssl_certificate_key ${machine.key};`, ...protocolLines]),
      acme: machine.acme,
      logs: machine.logs,
      current: machine.current,
      types: lines(['types {', ...endings.map((ending) => `  "${mediaTypeOf(ending)}" ${ending.slice(1)};`), '}']),
      gzipTypes: textTypes.map((type) => `"${type}"`).join(' '),
      headers: lines(Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`)),
      hiddenHeaders: hidden([...Object.keys(headers), 'Cache-Control']),
      hsts: headers['Strict-Transport-Security'] ?? '',
      languages: lines(languageLines()),
      missing: missingFileFor('/'),
      missingPages: lines(languageCodes.map((code) => `"~^${homePath(code)}" ${missingFileFor(homePath(code))};`)),
      hashedFolders: hashedFolders.join('|'),
      cacheHashed: cacheControl.hashed,
      cacheOther: cacheControl.other,
      markFolder,
      largestUpload,
      ...away,
      siteNodes: servers(machine.nodes.site),
      cmsNodes: servers(machine.nodes.cms),
      previewNodes: servers(machine.nodes.preview),
    },
    tls ? parts : [],
  );
}

/**
 * Which language each header asks for: the first of ours that is not refused (`;q=0`), in a regional form too; a wildcard
 * means the first that there is, as it does to the local server.
 */
function languageLines(): string[] {
  const taken = '(?:-[^,;]*)?\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)';
  const passedOver = `(?:(?!(?:${languageCodes.join('|')}|\\*)${taken})[^,]*,\\s*)*`;
  const asked = [...languageCodes.map((code) => [code, code]), ['\\*', languageCodes[0]]];
  return asked.map(([name, code]) => `"~*^\\s*${passedOver}${name}${taken}" ${code};`);
}

const protocolLines = [
  'ssl_protocols TLSv1.2 TLSv1.3;',
  `ssl_ciphers ${ciphers};`,
  'ssl_ecdh_curve X25519:prime256v1:secp384r1;',
  'ssl_prefer_server_ciphers off;',
  'ssl_session_timeout 1d;',
  'ssl_session_cache shared:reseau_tls:10m;',
  'ssl_session_tickets off;',
  'server_tokens off;',
];

const servers = (nodes: readonly string[]): string => lines(nodes.map((node) => `server ${node};`));

/** What nginx says itself is not said by those behind it as well; that a text may come compressed is for who compressed it. */
const hidden = (names: readonly string[]): string =>
  lines(
    names.map((name) => `proxy_hide_header ${name};`),
    4,
  );

const lines = (all: readonly string[], indent = 2): string => all.map((line) => ' '.repeat(indent) + line).join('\n');

/** nginx reads spaces, quotes, braces and `$` in a path as its own signs. */
function requirePlain(path: string): void {
  if (!/^\/[\w./+-]*$/.test(path))
    throw new Failure(
      `nginx ne peut pas lire le chemin «\u00a0${path}\u00a0»\u00a0: choisissez-en un sans espaces ni signes.`,
    );
}
