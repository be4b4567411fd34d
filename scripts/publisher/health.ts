import { createServer, type Server } from 'node:http';
import type { Releases } from '../release/releases.ts';
import type { Publisher } from './publisher.ts';

/**
 * Answers `GET /healthz` with what the publisher does, what is online and what keeps it from being up to date: 200, or 503
 * until the content was read and published once, and while it stands by for another one.
 */
export function healthServer(publisher: () => Publisher | undefined, releases: Pick<Releases, 'current'>): Server {
  return createServer((request, reply) => {
    if (request.url !== '/healthz') return void reply.writeHead(404).end();
    const { bulletin, problem } = publisher() ?? {};
    const state = bulletin?.state ?? 'standby';
    const well = state === 'waiting' || state === 'building';
    const body = { state, online: releases.current() ?? null, ...(problem !== undefined && { problem }) };
    const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
    reply.writeHead(well ? 200 : 503, headers).end(JSON.stringify(body));
  });
}
