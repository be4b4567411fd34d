import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import compression from 'compression';
import Negotiator from 'negotiator';
import { homePath } from 'shared/paths';
import { isLanguage, languageCodes } from 'shared/languages';
import sirv from 'sirv';
import { given } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';

/** Names that a build gives by content may be kept for good; everything else is asked for again. */
const hashed = /^\/(?:_astro|media)\//;

/** What a file is, where its ending alone does not say in which letters it is written (RFC 7303, 4180 and 5545). */
const kinds: Readonly<Record<string, string>> = {
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.ics': 'text/calendar; charset=utf-8',
};

const headers: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
};

/**
 * Serves the release behind a link, texts compressed for whoever accepts it; a release that is switched meanwhile shows at
 * the next request.
 */
export function siteServer(current: string): Server {
  const site = join(current, 'site');
  const compress = compression();
  const files = sirv(site, {
    // Without it, the list of files would be read once and the next release never be seen.
    dev: true,
    etag: true,
    setHeaders: (reply, path) => {
      const kind = kinds[extname(path)];
      if (kind !== undefined) reply.setHeader('Content-Type', kind);
      reply.setHeader('Cache-Control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return createServer((request, reply) => {
    for (const [name, value] of Object.entries(headers)) reply.setHeader(name, value);
    if (request.url === '/' && chooseLanguage(request, reply)) return;
    compress(request, reply, () => files(request, reply, () => notFound(site, reply)));
  });
}

/** Starts a server on a port of this machine (`SITE_HOST`, loopback by default). */
export async function listen(server: Server, port: number): Promise<Server> {
  server.listen(port, given('SITE_HOST') ?? '127.0.0.1');
  await once(server, 'listening').catch(() => {
    throw new Failure(`Le port ${port} n’est pas libre : choisissez-en un autre avec SITE_PORT.`);
  });
  return server;
}

/** `/` leads to the reader's language when the browser names one of ours, and shows the choice otherwise. */
function chooseLanguage(request: IncomingMessage, reply: ServerResponse): boolean {
  reply.setHeader('Vary', 'Accept-Language');
  if (request.headers['accept-language'] === undefined) return false;
  const language = new Negotiator(request).languages([...languageCodes])[0];
  if (language === undefined || !isLanguage(language)) return false;
  reply.writeHead(302, { Location: homePath(language), 'Cache-Control': 'no-cache' }).end();
  return true;
}

function notFound(site: string, reply: ServerResponse): void {
  const page = join(site, '404.html');
  reply.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
  reply.end(existsSync(page) ? readFileSync(page) : 'Aucune version en ligne : lancez « npm run publish:site ».');
}
