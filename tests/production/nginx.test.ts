import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { machine } from '../../scripts/deployment/machine.ts';
import { cacheControlOf, responseHeaders } from '../../scripts/serve/response-headers.ts';
import { describeWhere } from '../describe-where.ts';
import { ask, askPlain, type Answer } from './ask.ts';
import { missingNginx, startNginx, type Nginx } from './nginx.ts';
import { modifiersOf, scoreOf } from './observatory.ts';
import { addressOf, localServer, releasedSite, servedFiles } from './release.ts';

const host = 'site.test';
describeWhere(missingNginx(), 'nginx in front of everything', () => {
  let site: Awaited<ReturnType<typeof releasedSite>>;
  let local: Awaited<ReturnType<typeof localServer>>;
  let nginx: Nginx;

  beforeAll(async () => {
    site = await releasedSite();
    local = await localServer(site.current);
    vi.stubEnv('SITE_URL', `https://${host}`);
    nginx = await startNginx({
      ...machine(),
      ...{ current: site.current, varFolder: site.varFolder },
      nodes: { ...machine().nodes, site: [`127.0.0.1:${local.port}`] },
    });
    vi.unstubAllEnvs();
  });
  afterAll(async () => {
    await nginx?.stop();
    local?.close();
  });

  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    ask(nginx, path, { host, headers });
  const fromLocal = async (path: string, headers: Record<string, string> = {}) => {
    const reply = await fetch(`http://127.0.0.1:${local.port}${encodeURI(path)}`, { redirect: 'manual', headers });
    return { status: reply.status, headers: reply.headers, body: Buffer.from(await reply.arrayBuffer()) };
  };
  const plain = (path: string, asked = host) => askPlain(nginx.httpPort, path, asked);
  const files = (): string[] => servedFiles(site.site);

  it('speaks HTTP/2 by TLS 1.2 and 1.3, and nothing older', async () => {
    const speaks = (version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') =>
      new Promise<string>((resolve) => {
        const socket = connectTls({
          ...{ port: nginx.httpsPort, host: '127.0.0.1', servername: host, ca: nginx.authority },
          ...{
            ALPNProtocols: ['h2'],
            minVersion: version,
            maxVersion: version,
            ciphers: 'TLS_AES_128_GCM_SHA256:DEFAULT@SECLEVEL=0',
          },
        });
        socket.once('secureConnect', () => resolve(`${socket.getProtocol()} ${socket.alpnProtocol}`));
        socket.once('error', () => resolve('refused'));
      });
    expect(await Promise.all([speaks('TLSv1.1'), speaks('TLSv1.2'), speaks('TLSv1.3')])).toEqual([
      'refused',
      'TLSv1.2 h2',
      'TLSv1.3 h2',
    ]);
  });

  it('leads from plain HTTP to TLS, but for the answers of ACME', async () => {
    writeFileSync(join(nginx.acme, '.well-known/acme-challenge/token'), 'answer');
    expect(await plain('/fr/?a=1')).toMatchObject({
      status: 301,
      location: `https://${host}:${nginx.httpsPort}/fr/?a=1`,
    });
    const answer = await plain('/.well-known/acme-challenge/token');
    expect([answer.status, answer.body.toString()]).toEqual([200, 'answer']);
  });

  it('tells nobody whose host it does not have, which hosts it has', async () => {
    await expect(ask(nginx, '/', { host: 'other.test' })).rejects.toThrow(/unrecognized name|alert/);
    await expect(plain('/', 'other.test')).rejects.toThrow('socket hang up');
  });

  it('sends each file as the local server does: bytes, type, headers, and for how long it may be kept', async () => {
    const all = files();
    expect(all.length).toBeGreaterThan(150);
    for (const file of all) {
      const path = addressOf(file);
      const [own, other] = [await get(path), await fromLocal(path, { 'accept-encoding': 'identity' })];
      // An address that was left is compared below.
      if (other.status !== 200) continue;
      expect([own.status, own.headers['content-type']], path).toEqual([200, other.headers.get('content-type')]);
      expect(own.body.equals(other.body), path).toBe(true);
      expect(own.headers['cache-control'], path).toBe(cacheControlOf(path));
      expect(other.headers.get('cache-control'), path).toBe(cacheControlOf(path));
    }
  });

  it('sends the table of headers with every answer, once each; the local server all but HSTS', async () => {
    const sheet = addressOf(files().find((file) => file.endsWith('.css')) ?? '');
    for (const path of ['/fr/', '/', sheet, '/fr/perdu/', site.left.moved, site.left.withdrawn]) {
      const [own, other] = [await get(path), await fromLocal(path)];
      for (const [name, value] of Object.entries(responseHeaders(true))) {
        expect(own.headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
        const expected = name === 'Strict-Transport-Security' ? null : value;
        expect(other.headers.get(name), `${path} ${name}`).toBe(expected);
      }
      expect(own.headers.server).toBe('nginx');
    }
  });

  it('has A+ by the Observatory’s score, and a site without headers has not', async () => {
    const page = await get('/fr/');
    const scan = { page, plain: await plain('/'), host };
    expect(modifiersOf(scan)).toMatchObject({
      'content-security-policy': 10,
      'referrer-policy': 5,
      'x-frame-options': 5,
      'strict-transport-security': 0,
      redirection: 0,
    });
    expect(scoreOf(scan)).toBeGreaterThanOrEqual(100);
    const bare = { ...scan, page: { ...page, headers: {} }, plain: { status: 200, location: null } };
    expect(scoreOf(bare)).toBe(10);
  });

  it('has files that are named by their content kept for good, and nothing that is not there', async () => {
    const sheet = addressOf(files().find((file) => file.endsWith('.css')) ?? '');
    expect((await get(sheet)).headers['cache-control']).toContain('immutable');
    expect((await get('/_astro/perdu.css')).headers['cache-control']).toBe('no-cache');
    const { etag = '' } = (await get('/fr/')).headers;
    const again = await get('/fr/', { 'if-none-match': etag });
    expect([again.status, again.headers['cache-control']]).toEqual([304, 'no-cache']);
  });

  it('sends the ready-made brotli form, gzip to who takes only that, and has no address for a form', async () => {
    const form = readFileSync(site.file('fr/index.html.br'));
    const brotli = await get('/fr/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect([brotli.headers['content-encoding'], brotli.body.equals(form)]).toEqual(['br', true]);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(readFileSync(site.file('fr/index.html'), 'utf8'));
    const gzip = await get('/fr/', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.body).toString()).toBe(readFileSync(site.file('fr/index.html'), 'utf8'));
    for (const reply of [brotli, gzip]) expect(String(reply.headers.vary)).toContain('Accept-Encoding');
    expect((await get('/fr/index.html.br')).status).toBe(404);
    const calendar = addressOf(files().find((file) => file.endsWith('.ics')) ?? '');
    expect((await get(calendar, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
  });

  it.each([
    ...['fr', 'ar-MA', 'en-GB,en;q=0.9', 'ar-MA,ar;q=0.9,fr;q=0.8', 'de-DE,de;q=0.9,en;q=0.8', 'es, fr-FR;q=0.5'],
    ...['de,*;q=0.5', '*', 'fr;q=0, ar', 'FR', 'de', 'zgh', 'french', 'arq,ar;q=0.5', '', 'fr;q=0.0,de'],
  ])('chooses at / the language that the local server chooses for %j', async (accepted) => {
    const headers = { 'accept-language': accepted };
    const [own, other] = [await get('/', headers), await fromLocal('/', headers)];
    expect([own.status, own.headers.location]).toEqual([other.status, other.headers.get('location') ?? undefined]);
    expect(String(own.headers.vary)).toContain('Accept-Language');
    expect(own.headers['cache-control']).toBe('no-cache');
  });

  it('shows the choice to a browser that names no language', async () => {
    const reply = await get('/');
    expect([reply.status, reply.body.toString().includes('hreflang="ar"')]).toEqual([200, true]);
  });

  describe('where an entry has left', () => {
    it('leads on for good, below too', async () => {
      const { moved } = site.left;
      const to = encodeURI(site.now.moved);
      expect(await get(moved)).toMatchObject({ status: 301, headers: { location: to, 'cache-control': 'no-cache' } });
      const below = await get(`${moved}calendar.ics`);
      expect([below.status, below.headers.location]).toEqual([301, `${to}calendar.ics`]);
      expect((await get(site.now.moved)).status).toBe(200);
    });

    it('says that it is gone, with the notice in its own language', async () => {
      const reply = await get(site.left.withdrawn);
      expect(reply.status).toBe(410);
      expect(reply.body.toString()).toContain('lang="ar" dir="rtl"');
      expect(reply.body.toString()).toContain('سبب السحب');
    });

    it('says that the notice comes compressed to who takes that', async () => {
      const { headers } = await get(site.left.withdrawn, { 'accept-encoding': 'gzip' });
      expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
    });

    it('has no address for its own marks', async () => {
      expect(readFileSync(site.file(`_former${site.left.moved}left`), 'utf8')).toBe('301\n');
      expect((await get(`/_former${site.left.moved}left`)).status).toBe(404);
    });
  });

  it.each(['/perdu', '/healthz'])('answers 404 with the page that every language reads: %s', async (path) => {
    const reply = await get(path);
    expect(reply.status).toBe(404);
    const page = reply.body.toString();
    for (const language of ['fr', 'ar', 'en']) expect(page).toContain(`<section lang="${language}"`);
  });

  it.each([
    ['/fr/perdu/', 'fr'],
    ['/ar/مفقود/', 'ar'],
    ['/en/404.html', 'en'],
    ['/fr/%2e%2e/%2e%2e/%2e%2e/release.json', 'fr'],
  ])('answers 404 in the language of the address, as the local server does: %s', async (path, language) => {
    const [own, other] = [await get(path), await fromLocal(path)];
    expect([own.status, other.status]).toEqual([404, 404]);
    for (const { body } of [own, other]) expect(body.toString()).toContain(`<html lang="${language}"`);
  });

  it('takes nothing that would change something', async () => {
    expect((await ask(nginx, '/fr/', { host, method: 'POST' })).status).toBe(405);
  });

  it('shows a release at the very next request', async () => {
    for (const round of [1, 2, 3]) {
      await site.write(`Version ${round} du résumé.`);
      for (let again = 0; again < 8; again += 1) {
        const reply = await get(site.now.moved);
        expect(reply.body.toString()).toContain(`Version ${round} du résumé.`);
      }
    }
  });

  it('notes nothing of the reader, and no question', async () => {
    await get('/fr/perdu/?q=secret', { 'user-agent': 'reader', referer: 'https://from.test/' });
    const lines = await vi.waitFor(() => {
      const log = nginx.log();
      expect(log).toContain('"path":"/fr/perdu/","status":404');
      return log;
    });
    expect(lines).not.toMatch(/127\.0\.0\.1|secret|reader|from\.test/);
    for (const line of lines.trim().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  it('keeps the site without the local server: pages, the page that leads on, the notice, and 404', async () => {
    local.close();
    expect((await get('/fr/')).status).toBe(200);
    const moved = await get(site.left.moved);
    expect([moved.status, moved.body.toString().includes(`url=${encodeURI(site.now.moved)}`)]).toEqual([200, true]);
    expect((await get(site.left.withdrawn)).body.toString()).toContain('سبب السحب');
    const lost = await get('/ar/مفقود/');
    expect([lost.status, lost.body.toString().includes('<html lang="ar"')]).toEqual([404, true]);
  });
});
