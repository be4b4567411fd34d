import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { strapi, usualLimits } from '../../scripts/pull/strapi.ts';

let server: Server;
let origin: string;
let headers: IncomingHttpHeaders;

beforeEach(async () => {
  server = createServer((request, reply) => {
    headers = request.headers;
    reply.end('bytes');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => server.close());

describe('the read token', () => {
  const limits = { ...usualLimits, retries: 0 };

  it('is shown to the CMS that keeps the media', async () => {
    await strapi({ url: origin, token: 'secret', limits }).media('/uploads/a.jpg');
    expect(headers.authorization).toBe('Bearer secret');
  });

  it('is shown to no other host that keeps them', async () => {
    await strapi({ url: 'http://127.0.0.1:1', token: 'secret', limits }).media(`${origin}/bucket/a.jpg`);
    expect(headers.authorization).toBeUndefined();
  });
});
