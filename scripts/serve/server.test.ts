import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { logger } from '../command/logger.ts';
import { pointTo } from '../disk/point-to.ts';
import { labelText } from '../release/label.ts';
import { findFile } from './found-file.ts';
import { sendFile } from './send-file.ts';
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
  mkdirSync(join(site, 'ar/404'), { recursive: true });
  writeFileSync(join(site, 'ar/404/index.html'), 'لا شيء هنا');
  writeFileSync(join(site, 'ar', 'مدن', 'index.html'), text);
  writeFileSync(join(site, '_astro', 'a.123.css'), 'a{}'.repeat(1000));
  for (const name of ['feed.xml', 'events.csv', 'events.json', 'cities.geojson']) writeFileSync(join(site, name), text);
  mkdirSync(join(site, '.well-known'), { recursive: true });
  writeFileSync(join(site, '.well-known/security.txt'), text);
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
  server = siteServer(join(folder, 'current'), logger('serve', join(folder, 'site.log'))).listen(0, '127.0.0.1');
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

  describe('where a text has a compressed form', () => {
    const text = 'ready '.repeat(1000);
    const get = (accept: string | undefined, more: RequestInit & { path?: string } = {}) =>
      fetch(`${origin}${more.path ?? '/form/'}`, {
        ...more,
        headers: { ...(accept !== undefined && { 'accept-encoding': accept }), ...more.headers },
      });
    beforeAll(() => {
      const page = join(folder, 'current', 'site', 'form');
      mkdirSync(page);
      writeFileSync(join(page, 'index.html'), text);
      // What a compression while sending would not give.
      writeFileSync(join(page, 'index.html.br'), brotliCompressSync(`form of ${text}`));
    });

    it.each(['br', 'gzip, deflate, br, zstd', 'gzip;q=1, br;q=0.5', '*'])(
      'sends it to who accepts %j',
      async (accept) => {
        const reply = await get(accept);
        expect(reply.headers.get('content-encoding')).toBe('br');
        expect(reply.headers.get('content-type')).toBe('text/html;charset=utf-8');
        expect(reply.headers.get('vary')).toBe('Accept-Encoding');
        expect(Number(reply.headers.get('content-length'))).toBe(brotliCompressSync(`form of ${text}`).length);
        expect(await reply.text()).toBe(`form of ${text}`);
      },
    );

    it.each(['gzip', 'br;q=0, gzip', 'identity', 'identity, br;q=0.1', ''])(
      'sends the text itself to who accepts %j',
      async (accept) => {
        const reply = await get(accept);
        expect(reply.headers.get('content-encoding')).toBe(/^(?!identity).*gzip/.test(accept) ? 'gzip' : null);
        expect(reply.headers.get('vary')).toBe('Accept-Encoding');
        expect(await reply.text()).toBe(text);
      },
    );

    it('knows each of the two again, and does not take one for the other', async () => {
      const [form, plain] = [(await get('br')).headers.get('etag'), (await get('identity')).headers.get('etag')];
      expect(form).not.toBe(plain);
      const again = async (accept: string, etag: string | null) =>
        (await get(accept, { headers: { 'if-none-match': etag ?? '' } })).status;
      expect([await again('br', form), await again('identity', plain)]).toEqual([304, 304]);
      expect([await again('br', plain), await again('identity', form)]).toEqual([200, 200]);
    });

    it('sends a part of the text itself', async () => {
      const reply = await get('br', { headers: { range: 'bytes=0-4' } });
      expect([reply.status, reply.headers.get('content-encoding'), await reply.text()]).toEqual([206, null, 'ready']);
      expect(reply.headers.get('content-range')).toBe(`bytes 0-4/${text.length}`);
    });

    it('says to HEAD the length that GET would have, or nothing', async () => {
      const length = async (accept: string, path: string) =>
        (await get(accept, { method: 'HEAD', path })).headers.get('content-length');
      expect(await length('br', '/form/')).toBe(String(brotliCompressSync(`form of ${text}`).length));
      expect(await length('gzip', '/_astro/a.123.css')).toBeNull();
    });

    it.each(['/form/index.html.br', '/form/index.html%2Ebr', '/form/index.html.br/'])(
      'has no address for it: %s',
      async (path) => {
        for (const accept of ['br', 'identity']) expect((await get(accept, { path })).status).toBe(404);
      },
    );
  });

  it('serves pages in any script and shows the next release at once', async () => {
    const page = `${origin}/ar/${encodeURIComponent('مدن')}/`;
    expect(await (await fetch(page)).text()).toBe('un');
    release('two', 'deux');
    expect(await (await fetch(page)).text()).toBe('deux');
  });

  it.each([
    ['feed.xml', 'application/xml; charset=utf-8'],
    ['.well-known/security.txt', 'text/plain; charset=utf-8'],
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

  it.each([
    ['/ar/مفقود/', 'لا شيء هنا'],
    ['/perdu', 'rien ici'],
  ])('says in the language of the address that nothing is there: %s', async (path, text) => {
    const reply = await fetch(`${origin}${path}`);
    expect([reply.status, await reply.text()]).toEqual([404, text]);
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

  it('does not send again what the reader has', async () => {
    const page = `${origin}/calendar.ics`;
    const etag = (await fetch(page)).headers.get('etag') ?? '';
    expect((await fetch(page, { headers: { 'if-none-match': `"other", ${etag}` } })).status).toBe(304);
    expect((await fetch(page, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('sends the part that is asked for, as it is', async () => {
    const part = (range: string) => fetch(`${origin}/calendar.ics`, { headers: { range, 'accept-encoding': 'gzip' } });
    const reply = await part('bytes=6-');
    expect([reply.status, reply.headers.get('content-range'), await reply.text()]).toEqual([
      206,
      'bytes 6-14/15',
      'VCALENDAR',
    ]);
    expect((await part('bytes=99-')).status).toBe(416);
    expect(await (await part('lines=1-2')).text()).toBe('BEGIN:VCALENDAR');
  });

  it('gives no body to HEAD, and nothing to what would change something', async () => {
    const head = await fetch(`${origin}/calendar.ics`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(`${origin}/calendar.ics`, { method: 'POST' })).status).toBe(405);
  });

  it.each(['replaced', 'removed'])('sends a file whole that is %s once it was found', async (what) => {
    const site = join(folder, 'current', 'site');
    writeFileSync(join(site, 'page.html'), 'a'.repeat(300_000));
    const found = await findFile(site, '/page.html', false);
    writeFileSync(join(site, 'new'), 'b');
    if (what === 'replaced') renameSync(join(site, 'new'), join(site, 'page.html'));
    else rmSync(join(site, 'page.html'));
    const one = createServer((asked, reply) => void sendFile(asked, reply, '/page.html', found!)).listen(0);
    await once(one, 'listening');
    const reply = await fetch(`http://127.0.0.1:${(one.address() as AddressInfo).port}/page.html`);
    expect((await reply.text()).length).toBe(300_000);
    one.close();
  });
});

describe('whether the site is served', () => {
  const health = async () => {
    const reply = await fetch(`${origin}/healthz`);
    return { status: reply.status, body: (await reply.json()) as unknown };
  };

  it('is said with the release and its age', async () => {
    const releasedOn = new Date(Date.now() - 90_000).toISOString();
    writeFileSync(join(folder, 'current', 'release.json'), labelText({ id: 'one', state: 'one', releasedOn }));
    const { status, body } = await health();
    expect(status).toBe(200);
    expect(body).toMatchObject({ release: 'one', releasedOn });
    expect(z.object({ age: z.number() }).parse(body).age).toBeCloseTo(90, -1);
  });

  it('is denied in French where nothing is online', async () => {
    rmSync(join(folder, 'current', 'release.json'));
    const { status, body } = await health();
    expect(status).toBe(503);
    expect(body).toMatchObject({ problem: expect.stringContaining('Aucune version en ligne') as unknown });
  });
});

describe('the log', () => {
  it('has a line a request, without the question or the reader', async () => {
    await (await fetch(`${origin}/ar/${encodeURIComponent('مدن')}/?q=secret`)).text();
    const line = await vi.waitFor(() => {
      const found = readFileSync(join(folder, 'site.log'), 'utf8').trim().split('\n').at(-1) ?? '';
      expect(found).toContain('/ar/');
      return found;
    });
    const last = z.record(z.string(), z.unknown()).parse(JSON.parse(line));
    expect(last).toMatchObject({ level: 'info', name: 'serve', method: 'GET', path: '/ar/مدن/', status: 200 });
    expect(Object.keys(last).sort()).toEqual(['duration', 'level', 'method', 'msg', 'name', 'path', 'status', 'time']);
  });
});
