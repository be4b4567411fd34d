import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes } from 'shared/languages';
import { homePath, missingFileFor } from 'shared/paths';
import { fill } from '../deployment/fill.ts';
import type { Machine } from '../deployment/machine.ts';
import { markFolder } from '../render/serving-files.ts';
import { endings, isText, mediaTypeOf, textTypes } from '../serve/media-type.ts';
import { cacheControl, hashedFolders, responseHeaders } from '../serve/response-headers.ts';

const template = readFileSync(join(import.meta.dirname, 'template.Caddyfile'), 'utf8');

/**
 * The Caddyfile of the public site, for whoever has Caddy (2.6.2, as Debian has it) where others have nginx, with the same
 * answers. It looks after its certificate itself, unless the environment names one (TLS_CERTIFICATE).
 *
 * It leaves out the hosts of the CMS and of previews, which stay behind nginx or are reached from the machine alone: Debian's
 * Caddy cannot limit how often somebody asks, and so not how often somebody tries a password. For the same reason what
 * reaches the local server (addresses at which nothing stands, and `/`) is not limited here. HTTP/3 is left out too: nginx
 * has none, and Debian's Caddy has an old one.
 */
export function caddyConfiguration(machine: Machine): string {
  const { siteHost, nodes } = machine;
  return fill(
    template,
    {
      ...{ siteHost, markFolder, acme: machine.acme, current: machine.current },
      ...{ httpPort: String(machine.httpPort), httpsPort: String(machine.httpsPort) },
      publicPort: machine.httpsPort === 443 ? '' : `:${machine.httpsPort}`,
      ...{ certificate: machine.certificate, key: machine.key },
      bind: machine.listen.includes('*') ? '' : `\tbind ${machine.listen.join(' ')}`,
      siteNodes: nodes.site.join(' '),
      retries: String(nodes.site.length - 1),
      headers: lines(
        2,
        Object.entries(responseHeaders(true)).map(([name, value]) => `${name} "${value}"`),
      ),
      types: lines(
        2,
        endings.map((ending) => `~\\${ending}$ "${mediaTypeOf(ending)}"`),
      ),
      html: mediaTypeOf('.html'),
      textTypes: lines(
        4,
        textTypes.map((type) => `header Content-Type "${type}"`),
      ),
      binary: endings
        .filter((ending) => !isText(ending))
        .map((ending) => `*${ending}`)
        .join(' '),
      hashedFolders: hashedFolders.join('|'),
      cacheHashed: cacheControl.hashed,
      cacheOther: cacheControl.other,
      missing: missingFileFor('/'),
      missingPages: lines(
        2,
        languageCodes.map((code) => `~^${homePath(code)} ${missingFileFor(homePath(code))}`),
      ),
    },
    machine.hasCertificate ? ['certificate'] : [],
  );
}

const lines = (depth: number, all: readonly string[]): string =>
  all.map((line) => '\t'.repeat(depth) + line).join('\n');
