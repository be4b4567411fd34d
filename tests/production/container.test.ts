import { execFileSync } from 'node:child_process';
import { chownSync, readFileSync, readdirSync } from 'node:fs';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, expect, it, vi } from 'vitest';
import { hasNginx } from '../../scripts/nginx/local.ts';
import { describeWhere } from '../describe-where.ts';
import { freePort } from '../free-port.ts';
import { ask } from './ask.ts';
import { Container, entry, inContainer, missingNamespaces, volume, volumePath } from './container.ts';

const patience = 200_000;

describeWhere(missingNamespaces(), 'the image’s entrypoint, as nobody, on a tree that cannot be written', () => {
  const running: Container[] = [];
  const [cms, site, preview] = [volume(), volume(), volume()];
  const environment: Record<string, string> = {};
  const start = async (part: string, at: string, readOnly = false): Promise<Container> => {
    const container = new Container(part, { volume: at, readOnly, environment });
    running.push(container);
    await container.isHealthy();
    return container;
  };
  afterAll(() => Promise.all(running.map((container) => container.stop())));

  it('prints secrets that nothing holds, and writes none', () => {
    const { status, stdout, stderr } = entry({ volume: cms }, 'run', 'setup', '--print');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const secrets = parseEnv(stdout);
    expect(Object.keys(secrets)).toContain('ADMIN_JWT_SECRET');
    Object.assign(environment, secrets);
    expect(entry({ volume: cms, environment }, 'run', 'setup', '--print').stdout).toBe('');
    expect(readdirSync(cms)).toEqual([]);
  });

  it('can write nowhere else', () => {
    const script =
      'for folder in /srv /srv/cms /etc /var/tmp; do touch $folder/x 2>/dev/null && echo $folder; done; id -u';
    expect(inContainer({ volume: cms }, 'sh', '-c', script).stdout).toBe('65534\n');
  });

  it('says in one line that a volume is not its own, or that there is no such part', () => {
    const foreign = volume();
    chownSync(foreign, 0, 0);
    const { status, stderr } = entry({ volume: foreign, environment }, 'cms');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^✗ nobody ne peut pas écrire dans \/mnt.*65534:65534\.\n$/);
    expect(entry({ volume: cms }, 'publishr').stderr).toMatch(/^✗ « publishr » n’est pas une partie.*\n$/);
  });

  it(
    'runs the CMS, the publisher, the preview and the local server, each well by the image’s own check',
    async () => {
      const ports = ['CMS_PORT', 'SITE_PORT', 'PUBLISHER_PORT', 'PREVIEW_PORT'];
      for (const name of ports) environment[name] = String(await freePort());
      Object.assign(environment, {
        ...{ CMS_URL: `http://127.0.0.1:${environment.CMS_PORT}`, SITE_URL: 'https://site.test' },
        ...{ CMS_PUBLIC_URL: 'https://cms.test', PREVIEW_URL: 'https://apercu.test', CMS_BEHIND_PROXY: 'true' },
      });
      await start('cms', cms);
      await Promise.all([start('publisher', site), start('preview', preview)]);
      await start('site', site, true);
      const page = await fetch(`http://127.0.0.1:${environment.SITE_PORT}/ar/`);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('dir="rtl"')]);
      for (const { pid } of running)
        expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Uid:\t65534\t65534\t65534\t65534$/m);
    },
    patience,
  );

  it.skipIf(!hasNginx())(
    'runs nginx in front, before there is a certificate and after',
    async () => {
      const [http, https] = [await freePort(), await freePort()];
      Object.assign(environment, {
        ...{ NGINX_HTTP_PORT: String(http), NGINX_HTTPS_PORT: String(https), NGINX_LISTEN: '127.0.0.1' },
        ...{ SITE_NODES: `127.0.0.1:${environment.SITE_PORT}`, CMS_NODES: `127.0.0.1:${environment.CMS_PORT}` },
        ...{ TLS_CERTIFICATE: `${volumePath}/certificate.pem`, TLS_KEY: `${volumePath}/key.pem` },
        ...{ NGINX_LOGS: volumePath, ACME_FOLDER: volumePath, PROXY_LOOKS_EVERY: '1' },
      });
      await start('proxy', site);
      const host = 'site.test';
      const [reply] = (await once(
        get({ port: http, path: '/.well-known/acme-challenge/none', headers: { host } }),
        'response',
      )) as [IncomingMessage];
      expect(reply.resume().statusCode).toBe(404);
      const key = [
        '-keyout',
        join(site, 'key.pem'),
        '-out',
        join(site, 'certificate.pem'),
        '-subj',
        `/CN=${host}`,
        '-addext',
        `subjectAltName=DNS:${host}`,
      ];
      execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...key], {
        stdio: 'ignore',
      });
      for (const name of ['key.pem', 'certificate.pem']) chownSync(join(site, name), 65_534, 65_534);
      const authority = readFileSync(join(site, 'certificate.pem'));
      await vi.waitFor(
        async () => {
          const { status, body } = await ask({ httpsPort: https, authority }, '/ar/', { host });
          expect([status, body.toString()]).toEqual([200, expect.stringContaining('dir="rtl"')]);
        },
        { timeout: 20_000, interval: 500 },
      );
    },
    patience,
  );

  it(
    'stops when it is told to, and the CMS has written where it should',
    async () => {
      expect(await Promise.all(running.map((container) => container.stop()))).toEqual(running.map(() => 0));
      expect(readdirSync(cms)).toEqual(['cms']);
    },
    patience,
  );
});
