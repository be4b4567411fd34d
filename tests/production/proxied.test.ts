import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { machine } from '../../scripts/deployment/machine.ts';
import { responseHeaders } from '../../scripts/serve/response-headers.ts';
import { describeWhere } from '../describe-where.ts';
import { temporaryFolder } from '../publish/plan.ts';
import { ask, type Answer } from './ask.ts';
import { missingNginx, startNginx, type Nginx } from './nginx.ts';

const [host, adminHost, previewHost] = ['site.test', 'admin.test', 'apercu.test'];
describeWhere(missingNginx(), 'behind nginx', () => {
  let nginx: Nginx;
  /** Stands where the CMS and the preview would: it says what reached it. */
  let behind: Server;
  const reached: IncomingMessage[] = [];

  beforeAll(async () => {
    const current = temporaryFolder();
    mkdirSync(join(current, 'site'));
    writeFileSync(join(current, 'site/404.html'), 'rien ici');
    behind = createServer((request, reply) => {
      reached.push(request);
      reply.end('behind');
    }).listen(0, '127.0.0.1');
    await once(behind, 'listening');
    const environment = {
      ...{ SITE_URL: `https://${host}`, CMS_PUBLIC_URL: `https://${adminHost}`, PREVIEW_URL: `https://${previewHost}` },
      ...{ ADMIN_NETWORKS: '127.0.0.2', CMS_BEHIND_PROXY: 'true' },
    };
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const here = `127.0.0.1:${(behind.address() as AddressInfo).port}`;
    nginx = await startNginx({ ...machine(), current, nodes: { site: [here], cms: [here], preview: [here] } });
    vi.unstubAllEnvs();
  });
  afterAll(async () => {
    await nginx?.stop();
    behind?.close();
  });

  describe('the administration', () => {
    const admin = (path: string, from: string, method = 'GET'): Promise<Answer> =>
      ask(nginx, path, { host: adminHost, from, method });

    it('is refused to an address that is not allowed, whatever it asks for', async () => {
      reached.length = 0;
      for (const path of ['/admin', '/api/articles', '/uploads/a.png', '/admin/login'])
        expect((await admin(path, '127.0.0.1')).status, path).toBe(403);
      expect(reached).toEqual([]);
    });

    it('is reached from one that is, and the CMS learns who asks and that it is by TLS', async () => {
      reached.length = 0;
      const reply = await ask(nginx, '/admin', {
        ...{ host: adminHost, from: '127.0.0.2', headers: { 'x-forwarded-for': '192.0.2.9' } },
      });
      expect(reply.body.toString()).toBe('behind');
      expect(reached[0]?.headers).toMatchObject({
        'x-forwarded-for': '127.0.0.2',
        'x-forwarded-proto': 'https',
        host: `${adminHost}:${nginx.httpsPort}`,
      });
      expect((await admin('/healthz', '127.0.0.2')).status).toBe(404);
    });

    it('lets nobody try passwords for long', async () => {
      reached.length = 0;
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 20; attempt += 1)
        statuses.push((await admin('/admin/login', '127.0.0.2', 'POST')).status);
      expect(statuses.slice(0, 6)).toEqual(Array(6).fill(200));
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(12);
      expect(reached.length).toBeLessThanOrEqual(8);
      expect((await admin('/admin', '127.0.0.2')).status).toBe(200);
    });

    it('bounds what the API is asked', async () => {
      const statuses = await Promise.all(
        Array.from({ length: 120 }, async () => (await admin('/api/articles', '127.0.0.2')).status),
      );
      expect(statuses).toContain(200);
      expect(statuses).toContain(429);
    });
  });

  it('hands a preview on with who asks, says that it is by TLS alone, and notes no address of one', async () => {
    reached.length = 0;
    const forged = { 'x-forwarded-for': '192.0.2.9' };
    const reply = await ask(nginx, '/a/ticket/', { host: previewHost, from: '127.0.0.3', headers: forged });
    expect(reached[0]?.headers['x-forwarded-for']).toBe('127.0.0.3');
    expect([reply.status, reply.body.toString()]).toEqual([200, 'behind']);
    expect(reply.headers['strict-transport-security']).toBe(responseHeaders(true)['Strict-Transport-Security']);
    expect(nginx.log()).not.toContain('ticket');
  });

  it('says in French that the administration does not answer, to its screens too, and of drafts in three languages', async () => {
    behind.close();
    behind.closeAllConnections();
    const asked = { host: adminHost, from: '127.0.0.2' };
    const page = await ask(nginx, '/admin', { ...asked, headers: { accept: 'text/html' } });
    expect(page.status).toBe(502);
    expect(page.headers['content-type']).toBe('text/html');
    expect(page.body.toString()).toContain('<h1>L’administration ne répond pas pour le moment</h1>');
    const error = await ask(nginx, '/admin/users/me', { ...asked, headers: { accept: 'application/json' } });
    expect(error.headers['content-type']).toBe('application/json');
    expect(JSON.parse(error.body.toString())).toMatchObject({ error: { message: expect.stringMatching(/^L’adm/) } });
    const draft = await ask(nginx, '/x', { host: previewHost });
    for (const lang of ['lang="fr" dir="ltr"', 'lang="ar" dir="rtl"', 'lang="en"'])
      expect(draft.body.toString()).toContain(`<section ${lang}`);
    expect((await ask(nginx, '/.away/page', asked)).status).toBe(404);
  });
});
