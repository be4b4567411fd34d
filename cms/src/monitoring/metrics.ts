import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Context, Next } from 'koa';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Core } from '@strapi/strapi';
import { refuseToStart } from '../environment/refusal';
import { publicationState, type PublicationState } from './publication-state';

export type Metrics = { close(): void };

/**
 * Counts what the CMS does and tells it at `/metrics` (Prometheus) on a port of its own, CMS_METRICS_PORT, that no proxy
 * shows: CMS_METRICS_HOST, this machine alone by default. Without a port nothing is counted.
 */
export function openMetrics(strapi: Core.Strapi, environment = process.env): Metrics | undefined {
  const port = Number(environment.CMS_METRICS_PORT || 0);
  if (port === 0) return undefined;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureRequests(strapi, registry);
  const gauges = publicationGauges(registry);
  const text = async (): Promise<string> => {
    const state = await publicationState(strapi);
    for (const [gauge, of] of gauges) gauge.set(of(state));
    return registry.metrics();
  };
  const server = createServer((request, reply) => {
    if (request.url !== '/metrics') return void reply.writeHead(404).end();
    text().then(
      (said) => reply.writeHead(200, { 'Content-Type': registry.contentType }).end(said),
      () => reply.writeHead(503).end(),
    );
  });
  void listening(server, port, environment.CMS_METRICS_HOST || '127.0.0.1');
  return {
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function listening(server: Server, port: number, host: string): Promise<void> {
  try {
    await once(server.listen(port, host), 'listening');
  } catch {
    refuseToStart(
      `Le port CMS_METRICS_PORT (${String(port)}) n’est pas libre, ou n’en est pas un : donnez-en un autre.`,
    );
  }
}

/** Which part of the CMS a path is of: one series a route would be as many as there are entries. */
export function partOf(path: string): string {
  const [, first = ''] = path.split('/');
  return ['admin', 'api', 'content-manager', 'publication', 'preview', 'upload', 'uploads'].includes(first)
    ? first
    : 'other';
}

function measureRequests(strapi: Core.Strapi, registry: Registry): void {
  const seconds = new Histogram({
    ...{ name: 'cms_request_seconds', help: 'How long requests took.', registers: [registry] },
    ...{ labelNames: ['method', 'part', 'status'] as const, buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30] },
  });
  strapi.server.use(async (ctx: Context, next: Next) => {
    const end = seconds.startTimer({ method: ctx.method, part: partOf(ctx.path) });
    await next();
    end({ status: `${String(ctx.status).charAt(0)}xx` });
  });
}

/** What is told of publishing, each with where it is read. */
function publicationGauges(registry: Registry) {
  const age = (at: Date | undefined): number => (at === undefined ? NaN : (Date.now() - at.getTime()) / 1000);
  const told: readonly (readonly [string, string, (state: PublicationState) => number])[] = [
    ['cms_publication_open', 'Requests of publication that are open.', ({ open }) => open],
    ['cms_publication_oldest_seconds', 'Age of the oldest open one.', ({ oldest }) => age(oldest)],
    ['cms_publication_last_good_seconds', 'Since one was last answered by online.', ({ lastGood }) => age(lastGood)],
    ['cms_publisher_heard_seconds', 'Since the publisher was last heard.', ({ heard }) => age(heard)],
  ];
  return told.map(([name, help, of]) => [new Gauge({ name, help, registers: [registry] }), of] as const);
}
