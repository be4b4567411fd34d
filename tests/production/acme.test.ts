import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { machine } from '../../scripts/deployment/machine.ts';
import { hasNginx } from '../../scripts/nginx/local.ts';
import { describeWhere } from '../describe-where.ts';
import { temporaryFolder } from '../publish/plan.ts';
import { hasAcme, startAuthority, type Authority } from './acme.ts';
import { missingCaddy, startCaddy } from './caddy.ts';
import { startNginx, type Nginx } from './nginx.ts';

const [host, adminHost] = ['site.test', 'admin.test'];
describeWhere(
  hasNginx() && hasAcme() ? undefined : 'nginx, pebble or certbot is not here and cannot be installed',
  'certificates by ACME',
  () => {
    let authority: Authority;
    let nginx: Nginx;
    const current = temporaryFolder();

    beforeAll(async () => {
      mkdirSync(join(current, 'site'));
      writeFileSync(join(current, 'site/index.html'), 'un site');
      vi.stubEnv('SITE_URL', `https://${host}`);
      vi.stubEnv('CMS_PUBLIC_URL', `https://${adminHost}`);
      vi.stubEnv('ADMIN_NETWORKS', '127.0.0.1');
      vi.stubEnv('CMS_BEHIND_PROXY', 'true');
      nginx = await startNginx({ ...machine(), current }, { tls: false });
      authority = await startAuthority(nginx.httpPort);
    });
    afterAll(async () => {
      vi.unstubAllEnvs();
      await nginx?.stop();
      authority?.stop();
    });

    /** The certificate that a reader who trusts the authority is shown. */
    async function shown(servername: string, port = nginx.httpsPort): Promise<PeerCertificate> {
      const ca = await authority.root();
      const socket: TLSSocket = connect({ host: '127.0.0.1', port, servername, ca });
      await once(socket, 'secureConnect');
      const certificate = socket.getPeerCertificate();
      socket.destroy();
      return certificate;
    }

    it('are asked for before there is one, and renewed while the site is served', { timeout: 120_000 }, async () => {
      const { acme, httpPort } = nginx;
      const names = ['-d', host, '-d', adminHost];
      const account = ['--agree-tos', '--register-unsafely-without-email'];
      await authority.certbot('certonly', '--webroot', '--webroot-path', acme, ...account, ...names);
      await nginx.stop();
      const live = join(authority.live, host);
      const kept = { acme, httpPort, certificate: join(live, 'fullchain.pem'), key: join(live, 'privkey.pem') };
      nginx = await startNginx({ ...machine(), current }, { kept });
      const first = await shown(host);
      expect(first.subjectaltname).toContain(`DNS:${adminHost}`);
      await authority.certbot('renew', '--force-renewal', '--no-random-sleep-on-renew');
      nginx.reload();
      await vi.waitFor(async () => expect((await shown(adminHost)).serialNumber).not.toBe(first.serialNumber), 5000);
    });

    it.skipIf(missingCaddy())('are asked for by Caddy itself where none is named', { timeout: 120_000 }, async () => {
      await nginx.stop();
      const caddy = await startCaddy({ ...machine(), current }, { ...authority, httpPort: nginx.httpPort });
      try {
        const seen = await vi.waitFor(() => shown(host, caddy.httpsPort), { timeout: 60_000, interval: 200 });
        expect(seen.subjectaltname).toBe(`DNS:${host}`);
      } finally {
        await caddy.stop();
      }
    });
  },
);
