import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { contracts, type ContentType } from 'shared/generated/index';
import { exportFormat, exportPath, formerAddressesEndpoint } from 'shared/export';
import { report, reportsPath, requestsPath, type PublicationRequest, type Report } from 'shared/publication';
import type { RawAddress, RawEntry } from '../../scripts/pull/source.ts';

/** How the server answers: well, or with one of the faults that a network and a CMS know. */
export type Behaviour =
  | { readonly kind: 'well' }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string; readonly times?: number }
  | { readonly kind: 'hang' | 'drip' | 'truncate' | 'html' | 'bomb' | 'reset' | 'redirect' | 'nonsense' }
  | { readonly kind: 'lose' | 'repeat'; readonly times: number };

export const token = 'fixture-token';

export type FixtureCms = {
  readonly url: string;
  behaviour: Behaviour;
  /** What is published; a test changes it to edit, unpublish or empty. */
  content: Map<ContentType, RawEntry[]>;
  former: RawAddress[];
  media: Map<string, Buffer>;
  /** The status with which media are answered. */
  mediaStatus: number;
  /** Every address that was asked for. */
  readonly asked: string[];
  /** What is asked of a publisher; what it has answered is open no more, unless it failed. */
  requests: PublicationRequest[];
  /** Whether a publisher runs. */
  attended: boolean;
  /** What the publisher has reported. */
  readonly reports: Report[];
  close(): Promise<void>;
};

/**
 * A server that speaks as much of the CMS's export as the pull uses, over real HTTP, and can be told to fail; and as much
 * of what it says to a publisher.
 */
export async function fixtureCms(content: Map<ContentType, RawEntry[]>): Promise<FixtureCms> {
  const asked: string[] = [];
  const types = new Map<string, ContentType>(
    Object.values(contracts).map(({ endpoint, type }) => [`/api${exportPath(endpoint)}`, type]),
  );
  const server = createServer((request, reply) => {
    const url = new URL(request.url ?? '/', 'http://fixture');
    asked.push(url.pathname + url.search);
    const media = cms.media.get(url.pathname);
    if (request.headers.authorization !== `Bearer ${token}`) return void send(reply, 401, { error: { status: 401 } });
    if (media !== undefined) return void reply.writeHead(cms.mediaStatus, { 'Content-Type': 'image/png' }).end(media);
    if (url.pathname === reportsPath) return void take(request, reply, cms);
    if (url.pathname === requestsPath) return void giveRequests(reply, url, cms);
    if (url.pathname === `/api${exportPath(formerAddressesEndpoint)}`) return void lines(reply, formerIn(url, cms));
    const type = types.get(url.pathname);
    if (type === undefined) return void send(reply, 404, { error: { status: 404 } });
    answer(reply, url, type, cms);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const cms: FixtureCms = {
    url: `http://127.0.0.1:${port}`,
    behaviour: { kind: 'well' },
    content,
    former: [],
    media: new Map(),
    mediaStatus: 200,
    asked,
    requests: [],
    attended: false,
    reports: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return cms;
}

/** The open requests, once there is one that is not known or the time is over. */
async function giveRequests(reply: ServerResponse, url: URL, cms: FixtureCms): Promise<void> {
  const known = new Set(url.searchParams.get('known')?.split(',').map(Number));
  const until = performance.now() + Number(url.searchParams.get('wait')) * 1000;
  while (cms.requests.every(({ id }) => known.has(id)) && performance.now() < until && !reply.destroyed)
    await pause(20, undefined, { ref: false });
  send(reply, 200, { requests: cms.requests, attended: cms.attended });
}

async function take(request: IncomingMessage, reply: ServerResponse, cms: FixtureCms): Promise<void> {
  const told = report.parse(await json(request));
  cms.reports.push(told);
  const closed = new Set(told.receipts.filter(({ outcome }) => outcome !== 'failed').map(({ request: id }) => id));
  cms.requests = cms.requests.filter(({ id }) => !closed.has(id));
  reply.writeHead(204).end();
}

function answer(reply: ServerResponse, url: URL, type: ContentType, cms: FixtureCms): void {
  const { behaviour } = cms;
  const whole = bodyFor(url, type, cms);
  switch (behaviour.kind) {
    case 'status':
      if (behaviour.times === 0) return void lines(reply, whole);
      if (behaviour.times !== undefined) cms.behaviour = { ...behaviour, times: behaviour.times - 1 };
      if (behaviour.retryAfter !== undefined) reply.setHeader('Retry-After', behaviour.retryAfter);
      return void send(reply, behaviour.status, { data: null, error: { status: behaviour.status } });
    case 'hang':
      return void reply.writeHead(200, { 'Content-Type': exportFormat }).write(whole.slice(0, 10));
    case 'drip': {
      reply.writeHead(200, { 'Content-Type': exportFormat });
      const timer = setInterval(() => reply.write(' '), 20);
      return void reply.on('close', () => clearInterval(timer));
    }
    case 'truncate':
      return void lines(reply, whole.slice(0, -20));
    case 'reset':
      reply.writeHead(200, { 'Content-Type': exportFormat, 'Content-Length': String(whole.length) });
      reply.write(whole.slice(0, 5));
      return void setTimeout(() => reply.destroy(), 20);
    case 'html':
      return void reply.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Bienvenue</h1>');
    case 'redirect':
      return void reply.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end();
    case 'nonsense':
      return void lines(reply, '{"data":"tout va bien"}\n');
    case 'bomb': {
      const bomb = gzipSync(Buffer.alloc(80_000_000, ' '));
      return void reply.writeHead(200, { 'Content-Type': exportFormat, 'Content-Encoding': 'gzip' }).end(bomb);
    }
    case 'lose':
    case 'repeat': {
      if (behaviour.times === 0) return void lines(reply, whole);
      cms.behaviour = { ...behaviour, times: behaviour.times - 1 };
      const [first = '', ...others] = whole.split(/(?<=\n)/);
      return void lines(reply, (behaviour.kind === 'lose' ? others : [first, first, ...others]).join(''));
    }
    default:
      return void lines(reply, whole);
  }
}

function bodyFor(url: URL, type: ContentType, cms: FixtureCms): string {
  const ids = url.searchParams.get('ids')?.split(',');
  const entries = (cms.content.get(type) ?? [])
    .filter(({ id }) => ids?.includes(id) ?? true)
    .map(({ id, language, attributes }) => ({ entry: { ...attributes, documentId: id, locale: language } }));
  return [...entries, { count: entries.length }].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function formerIn(url: URL, cms: FixtureCms): string {
  const ids = url.searchParams.get('ids')?.split(',');
  const left = cms.former
    .filter(({ id }) => ids?.includes(id) ?? true)
    .map(({ type, id, value }) => ({ former: { ...value, type, documentId: id } }));
  return [...left, { count: left.length }].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function lines(reply: ServerResponse, body: string): void {
  reply.writeHead(200, { 'Content-Type': exportFormat }).end(body);
}

function send(reply: ServerResponse, status: number, body: object): void {
  reply.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
