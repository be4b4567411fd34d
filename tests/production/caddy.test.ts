import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { machine } from '../../scripts/deployment/machine.ts';
import { responseHeaders } from '../../scripts/serve/response-headers.ts';
import { describeWhere } from '../describe-where.ts';
import { ask, askPlain, type Answer } from './ask.ts';
import { adapted, missingCaddy, startCaddy } from './caddy.ts';
import { missingNginx, startNginx, type Nginx } from './nginx.ts';
import { modifiersOf, scoreOf } from './observatory.ts';
import { addressOf, localServer, releasedSite, servedFiles } from './release.ts';

const host = 'site.test';
describeWhere(missingNginx() ?? missingCaddy(), 'Caddy in front of the public site', () => {
  let site: Awaited<ReturnType<typeof releasedSite>>;
  let local: Awaited<ReturnType<typeof localServer>>;
  let nginx: Nginx;
  let caddy: Awaited<ReturnType<typeof startCaddy>>;

  beforeAll(async () => {
    vi.stubEnv('SECURITY_CONTACT', 'mailto:security@site.test');
    vi.stubEnv('SITE_URL', `https://${host}`);
    site = await releasedSite();
    local = await localServer(site.current);
    const here = {
      ...machine(),
      ...{ current: site.current, varFolder: site.varFolder },
      nodes: { ...machine().nodes, site: [`127.0.0.1:${local.port}`] },
    };
    [nginx, caddy] = await Promise.all([startNginx(here), startCaddy(here)]);
    vi.unstubAllEnvs();
  });
  afterAll(async () => {
    await Promise.all([nginx?.stop(), caddy?.stop()]);
    local?.close();
  });

  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    ask(caddy, path, { host, headers });
  const both = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    Promise.all([caddy, nginx].map((server) => ask(server, path, { host, headers, method })));
  const plain = (path: string, asked = host) => askPlain(caddy.httpPort, path, asked);
  const files = (): string[] => servedFiles(site.site);
  const first = (ending: string): string => addressOf(files().find((file) => file.endsWith(ending)) ?? ending);

  /**
   * What an answer says, but for what differs by nature: each server's own tag of a file, its name, what it compresses while
   * it sends, and the few words that it writes itself beside a redirection.
   */
  const said = ({ status, headers, body }: Answer) => {
    const passedOver =
      /^(?:date|server|etag|connection|last-modified|content-(?:length|encoding)|accept-ranges|:status)$/;
    const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !passedOver.test(name)));
    if (status === 301 || status === 302) return { status, location: kept['location'], cache: kept['cache-control'] };
    const coding = headers['content-encoding'];
    const asked = String(kept['vary'] ?? '').split(/,\s*/);
    if (coding !== undefined) expect(asked).toContain('Accept-Encoding');
    const decoded = coding === 'gzip' ? gunzipSync(body) : coding === 'br' ? brotliDecompressSync(body) : body;
    const others = asked.filter((name) => !['', 'Accept-Encoding'].includes(name));
    const isReady = coding === 'br';
    return { status, headers: { ...kept, vary: others }, isReady, bytes: hash('sha256', decoded) };
  };

  it.each(['identity', 'gzip', 'gzip, deflate, br, zstd'])(
    'answers with each file as nginx does to « %s »',
    async (coding) => {
      const all = files();
      expect(all.length).toBeGreaterThan(150);
      for (const file of all) {
        const [own, other] = await both(addressOf(file), { 'accept-encoding': coding });
        expect(said(own!), file).toEqual(said(other!));
      }
    },
  );

  it('has an address of each kind among them', () => {
    for (const kind of [
      'fr/index.html',
      'ar/index.html',
      'en/index.html',
      '.css',
      '.xml',
      '.ics',
      '.zip',
      '.png',
      '.woff2',
    ])
      expect(
        files().some((file) => file.endsWith(kind)),
        kind,
      ).toBe(true);
    expect(files()).toContain('.well-known/security.txt');
  });

  it.each([
    ...[
      '/fr',
      '/ar/مدن?q=1',
      '/fr/?q=1',
      '/fr/index.html',
      '/fr/perdu/',
      '/ar/مفقود/',
      '/en/404.html',
      '/perdu',
      '/perdu.png',
    ],
    ...[
      '/_astro/perdu.css',
      '/healthz',
      '/fr/index.html.br',
      '/_former/fr/left',
      '/fr/%2e%2e/%2e%2e/%2e%2e/release.json',
    ],
    ...['/fr/*', '/{path}', '/fr/{env.HOME}/'],
  ])('answers as nginx does at %s', async (path) => {
    const [own, other] = await both(path);
    expect(said(own!)).toEqual(said(other!));
  });

  it('leads on and says what is gone as nginx does', async () => {
    const { moved, withdrawn } = site.left;
    const statuses = [];
    for (const path of [moved, `${moved}calendar.ics`, withdrawn, `${moved}?q=1`, `/_former${moved}left`]) {
      const [own, other] = await both(path);
      expect(said(own!), path).toEqual(said(other!));
      statuses.push(own!.status);
    }
    expect(statuses).toEqual([301, 301, 410, 301, 404]);
  });

  it.each([undefined, 'ar', 'en-GB,en;q=0.9', 'de-DE,de;q=0.9,en;q=0.8', 'fr;q=0, ar', '*', 'zgh', ''])(
    'chooses at / the language that nginx chooses for %j',
    async (accepted) => {
      const [own, other] = await both('/', accepted === undefined ? {} : { 'accept-language': accepted });
      expect(said(own!)).toEqual(said(other!));
      expect(own!.headers.vary).toContain('Accept-Language');
    },
  );

  it('leads nobody to another host by a path that begins with two slashes', async () => {
    expect((await get('//fr')).headers.location).toBeUndefined();
  });

  it('compresses for who takes gzip what has no other form', async () => {
    for (const path of ['/fr/', '/fr/perdu/', first('.ics')])
      expect((await get(path, { 'accept-encoding': 'gzip' })).headers['content-encoding'], path).toBe('gzip');
    expect((await get(first('.png'), { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined();
  });

  it('sends the table of headers with every answer, once each, and does not name itself', async () => {
    for (const path of ['/fr/', '/', first('.css'), '/fr/perdu/', '/healthz', site.left.moved, site.left.withdrawn]) {
      const { headers } = await get(path);
      for (const [name, value] of Object.entries(responseHeaders(true)))
        expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
      expect(headers.server).toBeUndefined();
    }
    const refused = await ask(caddy, '/fr/', { host, method: 'POST' });
    expect([refused.status, refused.headers['x-content-type-options']]).toEqual([405, 'nosniff']);
  });

  it('has A+ by the Observatory’s score', async () => {
    const scan = { page: await get('/fr/'), plain: await plain('/'), host };
    expect(Object.values(modifiersOf(scan)).filter((one) => one < 0)).toEqual([]);
    expect(scoreOf(scan)).toBeGreaterThanOrEqual(100);
  });

  it('says of an unchanged page that it is, and has only hashed files kept for good', async () => {
    const { etag = '', ...headers } = (await get('/fr/')).headers;
    expect(headers['cache-control']).toBe('no-cache');
    expect((await get('/fr/', { 'if-none-match': etag })).status).toBe(304);
    expect((await get(first('.css'))).headers['cache-control']).toContain('immutable');
    expect((await get('/fr/perdu/', { 'if-none-match': '*' })).body.toString()).toContain('<html lang="fr"');
  });

  it('leads from plain HTTP to TLS, but for the answers of ACME, and tells nobody else which hosts it has', async () => {
    writeFileSync(join(caddy.acme, '.well-known/acme-challenge/token'), 'answer');
    const [led, token] = [await plain('/fr/?a=1'), await plain('/.well-known/acme-challenge/token')];
    expect([led.status, led.location]).toEqual([301, `https://${host}:${caddy.httpsPort}/fr/?a=1`]);
    expect([token.status, token.body.toString()]).toEqual([200, 'answer']);
    await expect(plain('/', 'other.test')).rejects.toThrow('socket hang up');
    await expect(ask(caddy, '/', { host: 'other.test' })).rejects.toThrow(/alert/);
  });

  it('asks for its certificate itself where none is named, and listens and asks where it is told', () => {
    vi.stubEnv('SITE_URL', `https://${host}`);
    const here = { ...machine(), hasCertificate: false, listen: ['192.0.2.1', '[2001:db8::1]'] };
    const text = adapted({ ...here, nodes: { ...here.nodes, site: ['10.0.0.5:4321', '10.0.0.6:4321'] } });
    expect(text).not.toContain('load_files');
    for (const told of ['192.0.2.1:443', '[2001:db8::1]:443', '192.0.2.1:80', '10.0.0.6:4321'])
      expect(text).toContain(`"${told}"`);
    expect(adapted({ ...here, hasCertificate: true })).toContain('load_files');
    vi.unstubAllEnvs();
  });

  it('shows a release at the very next request', async () => {
    await site.write('Version neuve du résumé.');
    expect((await get(site.now.moved)).body.toString()).toContain('Version neuve du résumé.');
  });

  it('notes nothing of the reader, and no question', async () => {
    await get('/fr/perdu/?q=secret', { 'user-agent': 'reader', referer: 'https://from.test/' });
    const lines = await vi.waitFor(() => {
      const noted = caddy
        .log()
        .split('\n')
        .filter((line) => line.includes('"request"'));
      expect(noted.join('\n')).toContain('"uri":"/fr/perdu/"');
      return noted.join('\n');
    });
    expect(lines).not.toMatch(/127\.0\.0\.1|secret|reader|from\.test/);
  });

  it('keeps the site without the local server: pages, the page that leads on, the notice, and 404', async () => {
    local.close();
    for (const path of ['/fr/', '/', site.left.moved, site.left.withdrawn, '/ar/مفقود/', '/perdu']) {
      const [own, other] = await both(path);
      expect(said(own!), path).toEqual(said(other!));
    }
    expect((await get('/', { 'accept-language': 'fr' })).status).toBe(200);
    expect(caddy.log()).not.toContain('remote_ip');
  });
});
