import { statfsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { aged, healthPath, roomProblems } from 'shared/health';
import { varFolder } from '../command/paths.ts';
import type { Releases } from '../release/contract.ts';
import type { Publisher } from './publisher.ts';

/**
 * Answers this machine. `GET /healthz`: what the publisher does, what is online, when publishing went well last, what keeps it
 * from being up to date and what is late of that which follows; 200, or 503 until the content was read and published once, and
 * while it stands by for another one. `problems` is what somebody has to see to. `GET /metrics`: Prometheus's form.
 */
export function healthServer(
  publisher: () => Publisher | undefined,
  releases: Pick<Releases, 'current' | 'list'>,
): Server {
  return createServer((request, reply) => {
    const running = publisher();
    if (request.url === '/metrics' && running !== undefined) {
      const { registry } = running.metrics;
      void registry
        .metrics()
        .then((text) => reply.writeHead(200, { 'Content-Type': registry.contentType }).end(text))
        .catch(() => reply.writeHead(503).end());
    } else if (request.url === healthPath) {
      const state = running?.bulletin.state ?? 'standby';
      const well = state === 'waiting' || state === 'building';
      const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
      const body = { state, ...health(running, releases, new Date()) };
      reply.writeHead(well ? 200 : 503, headers).end(JSON.stringify(body));
    } else reply.writeHead(404).end();
  });
}

function health(publisher: Publisher | undefined, releases: Pick<Releases, 'current' | 'list'>, now: Date) {
  const { problem, jobs, course } = publisher ?? {};
  const { bavail, bsize } = statfsSync(varFolder);
  // Since a start nothing may have been asked for: then the last release tells.
  const [newest] = releases.list();
  const lastGood = course?.lastGood ?? (newest === undefined ? undefined : new Date(newest.releasedOn));
  const failing = (course?.failing ?? []).map(({ since, line }) => ({ since: since.toISOString(), line }));
  return {
    online: releases.current() ?? null,
    lastGood: aged(lastGood, now),
    disk: { free: bavail * bsize },
    ...(problem !== undefined && { problem }),
    failing,
    late: jobs?.late ?? [],
    problems: [...new Set(failing.map(({ line }) => line)), ...roomProblems(bavail * bsize, varFolder)],
  };
}
