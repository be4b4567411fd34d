import { createServer, type Server } from 'node:http';
import type { Releases } from '../release/contract.ts';
import type { Publisher } from './publisher.ts';

/**
 * Answers `GET /healthz` with what the publisher does, what is online, what keeps it from being up to date and what is late
 * of that which follows: 200, or 503 until the content was read and published once, and while it stands by for another one.
 */
export function healthServer(publisher: () => Publisher | undefined, releases: Pick<Releases, 'current'>): Server {
  return createServer((request, reply) => {
    if (request.url !== '/healthz') return void reply.writeHead(404).end();
    const { bulletin, problem, jobs } = publisher() ?? {};
    const state = bulletin?.state ?? 'standby';
    const well = state === 'waiting' || state === 'building';
    const online = releases.current() ?? null;
    const body = { state, online, ...(problem !== undefined && { problem }), late: jobs?.late ?? [] };
    const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
    reply.writeHead(well ? 200 : 503, headers).end(JSON.stringify(body));
  });
}
