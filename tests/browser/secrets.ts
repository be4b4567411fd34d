import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/command/environment.ts';
import { filesBelow } from '../../scripts/disk/hash-files.ts';
import type { Opened } from './opened.ts';
import type { Environment } from './started.ts';
import { textsIn } from './texts-in.ts';

/** Below this the machine's own environment may name something that any text holds. */
const shortest = 12;
const secretName = /^APP_KEYS$|^ENCRYPTION_KEY$|_(?:SALT|SECRET|TOKEN|PASSWORD)$/;

/** What the CMS, the preview and the site answer to anyone, and what the CMS answers to its administrator. */
const open = [
  '/admin/init',
  '/admin/project-type',
  '/healthz',
  '/api/articles',
  '/uploads/',
  '/admin',
  '/publication/requests',
];
const ofAdministrator = [
  ...[
    '/admin/users/me',
    '/admin/information',
    '/admin/users',
    '/admin/api-tokens',
    '/admin/transfer/tokens',
    '/admin/roles',
  ],
  ...['/content-manager/init', '/publication/home', '/admin/webhooks', '/email/settings', '/upload/settings'],
];

/** The values that an installation was given and that nobody else may come to know. */
export function secrets(opened: () => Pick<Opened, 'office' | 'started'>, given: () => Environment): void {
  describe('the secrets of an installation', () => {
    const values = (): [string, string][] =>
      Object.entries(given()).flatMap(([name, value]) =>
        secretName.test(name) && value && value.length >= shortest
          ? value.split(',').map((part): [string, string] => [name, part])
          : [],
      );
    /** The names of those that stand in a text. */
    const shownIn = (text: string): string[] =>
      values().flatMap(([name, value]) => (text.includes(value) ? [name] : []));
    const holding = (folder: string): string[] =>
      filesBelow(folder).flatMap((path) => shownIn(textsIn(join(folder, path))).map((name) => `${path}: ${name}`));

    it('are in nothing that it writes: site and versions of it, database, uploads, logs', () => {
      const planted = join(given().VAR_DIR, 'logs/planted.log');
      writeFileSync(planted, `a line, ${given().JWT_SECRET}`);
      expect(holding(given().VAR_DIR)).toEqual(['logs/planted.log: JWT_SECRET']);
      rmSync(planted);
      expect(values().length).toBeGreaterThanOrEqual(12);
      expect(shownIn(opened().started.output)).toEqual([]);
    });

    it('are in nothing that is built: the admin, its server', () => {
      expect(holding(join(root, 'cms/dist'))).toEqual([]);
    });

    it('are in no answer, to anyone or to the administrator', async () => {
      const { CMS_PORT, PREVIEW_PORT, SITE_PORT, PUBLISHER_PORT } = given();
      const addresses = [
        ...open.map((path) => `http://localhost:${CMS_PORT}${path}`),
        ...['/', '/healthz', '/a/ticket/'].map((path) => `http://localhost:${PREVIEW_PORT}${path}`),
        ...[`http://localhost:${SITE_PORT}/fr/`, `http://localhost:${PUBLISHER_PORT}/healthz`],
      ];
      const replies = [
        ...(await Promise.all(addresses.map(async (address) => fetch(address)))),
        ...(await Promise.all(ofAdministrator.map(async (path) => opened().office.ask(path)))),
      ];
      for (const reply of replies) {
        const told = JSON.stringify([...reply.headers]) + (await reply.text());
        expect(shownIn(told), reply.url).toEqual([]);
      }
    });
  });
}
