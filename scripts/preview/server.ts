import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Logger } from 'pino';
import { decodedPath } from 'shared/paths';
import { messageOf } from '../command/failure.ts';
import { logWhenDone } from '../serve/log-request.ts';
import { mediaTypeOf } from '../serve/media-type.ts';
import type { Access, Refusal } from './access.ts';
import { tell } from './follow.ts';
import { addressOf, Limits, span } from './limits.ts';
import type { Preview } from './preview.ts';
import { refusalPage } from './refusal-page.ts';
import type { SiteFile, SiteFiles } from './site-files.ts';
import type { Watch } from './watch.ts';

type Parts = {
  readonly preview: Preview;
  readonly files: SiteFiles;
  readonly watch: Watch;
  readonly isReady: () => boolean;
  /** The origin of the admin, which shows an officer's preview in a frame of its own. */
  readonly admin: string;
  readonly log: Pick<Logger, 'info' | 'error'>;
};

const headers: Readonly<Record<string, string>> = {
  'X-Robots-Tag': 'noindex, nofollow',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
const statuses: Readonly<Record<Refusal, number>> = {
  forged: 403,
  expired: 410,
  revoked: 410,
  gone: 404,
  unavailable: 503,
  crowded: 429,
};

/** What the preview's own pages may do; a page of the site says for itself what it may. */
const ownPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** The preview's own files, beside this one. */
const client = new Map(
  ['preview.css', 'follow.js'].map((name): [string, SiteFile] => [
    `/apercu/${name}`,
    { body: readFileSync(join(import.meta.dirname, 'client', name)), type: mediaTypeOf(extname(name)) },
  ]),
);

/** A page of the preview's own, or a file of the site. */
type Answer = SiteFile & { readonly status?: number; readonly own?: boolean; readonly lasts?: boolean };
const page = (text: string, status = 200): Answer => ({
  body: Buffer.from(text),
  type: mediaTypeOf('.html'),
  status,
  own: true,
});

/** Serves drafts to whoever has an address that opens them: never indexed, never kept, a line of the log a request. */
export function previewServer(parts: Parts): Server {
  const limits = new Limits();
  return createServer((request, reply) => {
    const url = URL.parse(request.url ?? '/', 'http://preview') ?? new URL('http://preview/');
    const [, ticket, rest = ''] = /^\/a\/([^/]+)\/(.*)$/.exec(url.pathname) ?? [];
    // A ticket is a key, and what follows may be the name of what is under embargo: no log is to hold them.
    const told = ticket === undefined ? url.pathname : `/a/…/${rest.split('/', 2).join('/')}`;
    logWhenDone(parts.log, request, reply, told);
    for (const [name, value] of Object.entries(headers)) reply.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void reply.writeHead(405, { Allow: 'GET, HEAD' }).end();
    const answered =
      ticket === undefined
        ? Promise.resolve(common(parts, url.pathname))
        : draft({ ...parts, limits }, request, reply, ticket, rest, url);
    answered
      .catch((error: unknown) => {
        parts.log.error({ line: messageOf(error) }, 'a preview could not be shown');
        return refused(parts, 'unavailable');
      })
      .then((answer) => {
        if (answer !== undefined) send(request, reply, answer);
      })
      .catch((error: unknown) => {
        parts.log.error({ line: messageOf(error) }, 'an answer failed');
        reply.destroy();
      });
  });
}

/** What anybody may have: how the preview is, what the templates are made of, and that nothing here is to be indexed. */
function common(parts: Parts, path: string): Answer {
  const { files, isReady } = parts;
  if (path === '/healthz') {
    const body = Buffer.from(JSON.stringify({ state: isReady() ? 'ready' : 'starting' }));
    return { body, type: mediaTypeOf('.json'), status: isReady() ? 200 : 503 };
  }
  if (path === '/robots.txt') return { body: Buffer.from('User-agent: *\nDisallow: /\n'), type: mediaTypeOf('.txt') };
  const asset = files.asset(path.slice(1));
  // Named by its hash, and nothing of a draft: fetched anew each time, the letters would come too late to be shown.
  if (asset !== undefined) return { ...asset, lasts: path.startsWith('/_astro/') };
  return client.get(path) ?? refused(parts, 'forged');
}

async function draft(
  parts: Parts & { readonly limits: Limits },
  request: IncomingMessage,
  reply: ServerResponse,
  ticket: string,
  rest: string,
  { searchParams }: URL,
): Promise<Answer | undefined> {
  const { preview, watch, admin, limits } = parts;
  const address = addressOf(request);
  const access = await preview.open(ticket, async (claims) => await limits.admits(address, claims));
  if (typeof access === 'string') {
    const refusal = (await limits.explains(address)) ? access : 'crowded';
    if (refusal === 'crowded') reply.setHeader('Retry-After', String(span));
    return refused(parts, refusal);
  }
  reply.setHeader('Content-Security-Policy', framedBy(access, admin));
  const base = `/a/${ticket}/`;
  if (rest === '') return page(await preview.frame(access, base, searchParams));
  if (rest === 'suite') return void tell(request, reply, searchParams.get('vu') ?? '', access, watch);
  const found = await preview.file(access, base, decodedPath(rest));
  return 'missing' in found ? page(found.missing, 404) : found;
}

/** An officer's preview stands in the admin too; what someone outside sees stands in no frame but its own. */
const framedBy = ({ claims }: Access, admin: string): string =>
  `frame-ancestors 'self'${claims.link === undefined ? ` ${admin}` : ''}`;

const refused = ({ files }: Parts, refusal: Refusal): Answer =>
  page(refusalPage(refusal, files.styles()), statuses[refusal]);

function send(request: IncomingMessage, reply: ServerResponse, { body, type, status = 200, own, lasts }: Answer): void {
  if (lasts === true) reply.setHeader('Cache-Control', 'private, max-age=31536000, immutable');
  if (own === true) {
    const framed = reply.getHeader('Content-Security-Policy') ?? "frame-ancestors 'none'";
    reply.setHeader('Content-Security-Policy', `${ownPolicy}; ${String(framed)}`);
  }
  reply.writeHead(status, { 'Content-Type': type, 'Content-Length': body.byteLength });
  reply.end(request.method === 'HEAD' ? undefined : body);
}
