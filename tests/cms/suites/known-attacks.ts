import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contracts } from 'shared/generated/index';
import { types, uidOf } from '../fixture.ts';
import { join, leave, type Member } from '../people.ts';
import type { Cms } from '../strapi.ts';

/** How columns of accounts were reached through entries, in the versions of Strapi that each number names. */
const questions: Readonly<Record<string, readonly ((field: string) => string)[]>> = {
  'CVE-2026-27886': [
    (field) => `where[updatedBy][${field}][$startsWith]=a`,
    (field) => `where[createdBy][${field}][$startsWith]=a`,
    (field) => `where[$or][0][updatedBy][${field}][$startsWith]=a`,
  ],
  'CVE-2024-56143': [
    (field) => `lookup[updatedBy][${field}][$startsWith]=a`,
    (field) => `lookup[createdBy][${field}][$startsWith]=a`,
    (field) => `populate[themes][lookup][updatedBy][${field}][$startsWith]=a`,
  ],
  'CVE-2023-22894': [
    (field) => `filters[createdBy][${field}][$startsWith]=a`,
    (field) => `filters[updatedBy][${field}][$startsWith]=a`,
    (field) => `filters[$and][0][$not][createdBy][${field}][$startsWith]=a`,
    (field) => `filters[createdBy][roles][users][${field}][$startsWith]=a`,
    (field) => `filters[updatedBy][t1.${field}][$startsWith]=a`,
    (field) => `filters[themes][createdBy][${field}][$startsWith]=a`,
    // Strapi 5.54 lets these two through to whoever may see entries in the admin.
    (field) => `sort=createdBy.${field}:asc`,
    (field) => `sort[0]=updatedBy.${field}`,
    (field) => `sort[createdBy][${field}]=asc`,
    (field) => `populate[createdBy][fields][0]=${field}`,
  ],
};
const refusal: unknown = expect.stringContaining('Paramètre refusé');
const secrets = ['password', 'resetPasswordToken', 'registrationToken'];

/** Origins that are none of ours, though some look like it. */
const foreign = [
  ...['https://ailleurs.exemple.test', 'null', 'http://site.exemple.test', 'https://site.exemple.test:8443'],
  ...['https://site.exemple.test.ailleurs.test', 'https://xsite.exemple.test', 'https://sub.site.exemple.test'],
];

/** Replays attacks that worked on earlier versions of Strapi. */
export function knownAttacks(cms: () => Cms): void {
  describe.each(Object.entries(questions))('%s', (_, asked) => {
    let writer: Member;
    beforeAll(async () => (writer = await join(cms(), 'writer', 'Curieuse')));
    afterAll(async () => leave(cms(), [writer]));

    test('is refused by the content API, to the build’s token and to strangers', async () => {
      for (const question of asked) {
        for (const type of types) {
          const path = `/api/${contracts[type].endpoint}?${question('password')}`;
          expect((await cms().read(path)).status, path).toBe(400);
          expect([400, 401, 403], path).toContain((await cms().read(path, { token: '' })).status);
        }
      }
    });

    test('is refused by the admin to who may see entries and files', async () => {
      const entries = `/content-manager/collection-types/${uidOf('article')}`;
      const files = ['/upload/files', '/upload/folders'];
      for (const path of [entries, `/content-manager/relations/${uidOf('article')}/themes`, ...files]) {
        expect((await writer.manage('GET', `${path}?sort=createdAt:asc`)).status, path).toBe(200);
        for (const query of asked.flatMap((question) => secrets.map(question))) {
          const { status, text } = await writer.manage('GET', `${path}?${query}`);
          expect({ status, text }, `${path}?${query}`).toMatchObject({ status: 400, text: refusal });
        }
      }
    });
  });

  describe('CVE-2025-53092', () => {
    const paths = ['/api/articles', '/admin/init', '/admin/login', '/upload/files', '/preview/state', '/healthz'];
    const granted = async (path: string, origin: string, method = 'GET') => {
      const asking = new Headers({ origin });
      if (method === 'OPTIONS') asking.set('access-control-request-method', 'POST');
      const { headers } = await fetch(`${cms().url}${path}`, { method, headers: asking });
      return headers.get('access-control-allow-origin');
    };

    test.each(foreign)('%s is granted no answer of any route, nor asked beforehand', async (origin) => {
      for (const path of paths) {
        for (const method of ['GET', 'OPTIONS']) {
          expect(await granted(path, origin, method), `${method} ${path}`).toBeNull();
        }
      }
    });

    test('the site’s origin is granted what is published, and nothing of the admin', async () => {
      const site = 'https://site.exemple.test';
      for (const path of paths) {
        expect(await granted(path, site), path).toBe(path.startsWith('/api/') ? site : null);
      }
    });

    test('the admin’s own origin is granted all', async () => {
      for (const path of paths) expect(await granted(path, cms().url), path).toBe(cms().url);
    });
  });
}
