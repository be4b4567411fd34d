import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nginxConfiguration } from '../nginx/configuration.ts';
import { machine } from './machine.ts';

const given = {
  ...{ SITE_URL: 'https://www.exemple.ma/', CMS_PUBLIC_URL: 'https://cms.exemple.ma', CMS_BEHIND_PROXY: 'true' },
  ...{ PREVIEW_URL: 'https://apercu.exemple.ma', ADMIN_NETWORKS: '192.0.2.0/24, 2001:db8::/32' },
};
beforeEach(() => Object.entries(given).forEach(([name, value]) => vi.stubEnv(name, value)));
afterEach(() => vi.unstubAllEnvs());

describe('a machine as its environment describes it', () => {
  it('has the hosts of the public addresses, and the certificate that certbot keeps for the site', () => {
    expect(machine()).toMatchObject({
      siteHost: 'www.exemple.ma',
      admin: { host: 'cms.exemple.ma', networks: ['192.0.2.0/24', '2001:db8::/32'] },
      previewHost: 'apercu.exemple.ma',
      certificate: '/etc/letsencrypt/live/www.exemple.ma/fullchain.pem',
    });
  });

  it.each([
    ['SITE_URL', 'http://www.exemple.ma', 'SITE_URL vaut'],
    ['SITE_URL', '', 'SITE_URL vaut'],
    ['CMS_PUBLIC_URL', '', 'CMS_PUBLIC_URL vaut'],
    ['CMS_BEHIND_PROXY', '', 'CMS_BEHIND_PROXY n’est pas'],
    ['ADMIN_NETWORKS', '192.0.2.0/33', 'ADMIN_NETWORKS contient «\u00a0192.0.2.0/33\u00a0»'],
    ['ADMIN_NETWORKS', 'all', 'ADMIN_NETWORKS contient «\u00a0all\u00a0»'],
    ['ADMIN_NETWORKS', '192.0.2.1; allow all', 'ADMIN_NETWORKS contient'],
    ['NGINX_LISTEN', '*; include x', 'NGINX_LISTEN contient'],
    ['CMS_NODES', '10.0.0.5', 'CMS_NODES contient'],
    ['SITE_NODES', 'site:4321; include x', 'SITE_NODES contient'],
    ['SERVICE_ACCOUNT', 'a b', 'SERVICE_ACCOUNT vaut'],
  ])('is refused by name where %s is %j', (name, value, message) => {
    vi.stubEnv(name, value);
    expect(machine).toThrow(message);
  });
});

describe('the configuration of nginx', () => {
  it('has the administration and previews only where the environment has them', () => {
    expect(nginxConfiguration(machine())).toMatch(
      /server_name cms\.exemple\.ma;[^]*allow 2001:db8::\/32;\n {2}deny all;/,
    );
    vi.stubEnv('ADMIN_NETWORKS', '');
    vi.stubEnv('PREVIEW_URL', '');
    const text = nginxConfiguration(machine());
    expect(text).not.toMatch(/cms\.exemple|apercu\.exemple|1337|4323/);
    expect(text).toContain('server_name www.exemple.ma;');
  });

  it('shares what is asked of the administration among the nodes of the CMS that are named', () => {
    vi.stubEnv('CMS_NODES', '10.0.0.5:1337, cms-2:1337');
    const text = nginxConfiguration(machine());
    expect(text).toMatch(/upstream reseau_cms \{[^}]*server 10\.0\.0\.5:1337;\n {2}server cms-2:1337;\n\}/);
    expect(text).toMatch(/upstream reseau_site \{[^}]*server 127\.0\.0\.1:4321;\n\}/);
  });

  it('answers ACME before there is a certificate, and names none', () => {
    const text = nginxConfiguration(machine(), { tls: false });
    expect(text).toContain('/.well-known/acme-challenge/');
    expect(text).not.toMatch(/ssl|443/);
  });

  it('refuses a path that nginx would read otherwise', () => {
    vi.stubEnv('TLS_KEY', '/etc/clef; include x');
    expect(() => nginxConfiguration(machine())).toThrow('nginx ne peut pas lire le chemin');
  });
});
