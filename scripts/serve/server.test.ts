import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pointTo } from '../disk/point-to.ts';
import { siteServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let server: Server;
let origin: string;

function release(name: string, text: string): void {
  const site = join(folder, 'releases', name, 'site');
  mkdirSync(join(site, 'ar', 'مدن'), { recursive: true });
  mkdirSync(join(site, '_astro'), { recursive: true });
  writeFileSync(join(site, 'index.html'), `choice ${text}`);
  writeFileSync(join(site, '404.html'), 'rien ici');
  writeFileSync(join(site, 'ar', 'مدن', 'index.html'), text);
  writeFileSync(join(site, '_astro', 'a.123.css'), 'a{}'.repeat(1000));
  for (const name of ['feed.xml', 'events.csv', 'events.json', 'cities.geojson']) writeFileSync(join(site, name), text);
  writeFileSync(join(site, 'calendar.ics'), 'BEGIN:VCALENDAR');
  pointTo(join(folder, 'current'), join(folder, 'releases', name));
}

/** A request whose path is sent as it is: fetch would tidy it first. */
async function raw(path: string): Promise<number | undefined> {
  const asked = request(`${origin}/`, { path }).end();
  const [reply] = (await once(asked, 'response')) as [{ statusCode?: number; resume(): void }];
  reply.resume();
  return reply.statusCode;
}

beforeAll(async () => {
  release('one', 'un');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = siteServer(join(folder, 'current')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe('the server', () => {
  it('compresses texts for a browser that accepts it, and for no other', async () => {
    const sheet = async (accept: string) =>
      (await fetch(`${origin}/_astro/a.123.css`, { headers: { 'accept-encoding': accept } })).headers;
    expect((await sheet('gzip')).get('content-encoding')).toBe('gzip');
    expect((await sheet('gzip')).get('vary')).toContain('Accept-Encoding');
    expect((await sheet('identity')).get('content-encoding')).toBeNull();
  });

  it('serves pages in any script and shows the next release at once', async () => {
    const page = `${origin}/ar/${encodeURIComponent('مدن')}/`;
    expect(await (await fetch(page)).text()).toBe('un');
    release('two', 'deux');
    expect(await (await fetch(page)).text()).toBe('deux');
  });

  it.each([
    ['feed.xml', 'application/xml; charset=utf-8'],
    ['events.csv', 'text/csv; charset=utf-8; header=present'],
    ['events.json', 'application/json'],
    ['cities.geojson', 'application/geo+json'],
  ])('says what %s is', async (name, kind) => {
    expect((await fetch(`${origin}/${name}`)).headers.get('content-type')).toBe(kind);
  });

  it('keeps files that are named by their content, and asks again for the rest', async () => {
    expect((await fetch(`${origin}/_astro/a.123.css`)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${origin}/ar/${encodeURIComponent('مدن')}/`)).headers.get('cache-control')).toBe('no-cache');
  });

  it('says that a calendar is one, and in UTF-8', async () => {
    expect((await fetch(`${origin}/calendar.ics`)).headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  });

  it('answers what is not there with the 404 page', async () => {
    const reply = await fetch(`${origin}/fr/perdu/`);
    expect(reply.status).toBe(404);
    expect(await reply.text()).toBe('rien ici');
  });

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/%2e%2e/secret.txt', '/ar/../../../secret.txt', '/%00', '/%'])(
    'gives nothing from outside the release: %s',
    async (path) => {
      expect(await raw(path)).toBe(404);
    },
  );

  it('sends nosniff and no frame', async () => {
    const { headers } = await fetch(`${origin}/fr/perdu/`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });
});
