import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import Negotiator from 'negotiator';
import type { Logger } from 'pino';
import { homePath, missingFileFor } from 'shared/paths';
import { isLanguage, languageCodes } from 'shared/languages';
import { given } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';
import { FormerAddresses } from './former.ts';
import { findFile } from './found-file.ts';
import { answerHealth, healthPath, nothingOnline } from './health.ts';
import { logWhenDone } from './log-request.ts';
import { responseHeaders } from './response-headers.ts';
import { asksForPart, sendFile, takesBrotli } from './send-file.ts';

/** This server speaks HTTP; whoever ends TLS in front of it says so to browsers. */
const headers = responseHeaders(false);

/**
 * Serves the release behind a link, texts compressed for whoever accepts it, in their ready-made form where they have one;
 * a release that is switched meanwhile shows at the next request, and an answer that has begun ends as it began. Each
 * request is a line of the log, where there is one.
 */
export function siteServer(current: string, log?: Logger): Server {
  const compress = compression();
  const former = new FormerAddresses(join(current, 'site'), (error) => {
    log?.error({ err: error }, 'La table des anciennes adresses est illisible.');
  });
  return createServer((request, reply) => {
    const path = pathOf(request);
    if (log !== undefined) logWhenDone(log, request, reply, path);
    for (const [name, value] of Object.entries(headers)) reply.setHeader(name, value);
    const failed = (error: unknown): void => fail(reply, error, log);
    if (path === healthPath) answerHealth(current, reply).catch(failed);
    else if (path === '/' && chooseLanguage(request, reply)) return;
    else if (asksForPart(request)) answer({ current, former }, request, reply, path).catch(failed);
    else compress(request, reply, () => void answer({ current, former }, request, reply, path).catch(failed));
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

type Served = { readonly current: string; readonly former: FormerAddresses };

async function answer(
  { current, former }: Served,
  request: IncomingMessage,
  reply: ServerResponse,
  path: string,
): Promise<void> {
  const site = join(current, 'site');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    reply.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const left = await former.at(path);
  // Asked again each time: an entry may come back to an address.
  if (left?.status === 301) {
    const location = left.to.startsWith('/') ? encodeURI(left.to) + queryOf(request) : left.to;
    reply.writeHead(301, { Location: location, 'Cache-Control': 'no-cache' }).end();
    return;
  }
  if (left?.status === 410)
    return await sendPage(reply, 410, join(site, path.replace(/index\.html$/, ''), 'index.html'));
  const file = await findFile(site, path, !asksForPart(request) && takesBrotli(request));
  if (file !== undefined) return await sendFile(request, reply, path, file);
  await sendPage(reply, 404, join(site, missingFileFor(path)));
}

/** A page that says why what was asked for is not there (RFC 9110, 15.5.5 and 15.5.11). */
async function sendPage(reply: ServerResponse, status: 404 | 410, page: string): Promise<void> {
  const text = await readFile(page).catch(() => nothingOnline);
  reply.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }).end(text);
}

/** A reader who leaves ends an answer that has begun; anything else that goes wrong is for the log. */
function fail(reply: ServerResponse, error: unknown, log: Logger | undefined): void {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
  log?.error({ err: error }, 'Une réponse a échoué.');
  if (reply.headersSent) reply.destroy();
  else reply.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Le site ne peut pas répondre.');
}

/** What follows the path that is asked for, its « ? » among it. */
function queryOf({ url = '' }: IncomingMessage): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}

/** The path that is asked for, in its own letters; as it was sent where it cannot be read. */
function pathOf({ url = '/' }: IncomingMessage): string {
  const path = url.split('?', 1)[0] ?? '/';
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
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
