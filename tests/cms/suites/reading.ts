import { exportPath, formerAddressesEndpoint } from 'shared/export';
import { contracts } from 'shared/generated/index';
import { describe, expect, test } from 'vitest';
import { draftCanary as canary } from '../../../scripts/check-site/privacy.ts';
import { documentsOf } from '../documents.ts';
import { complete, types } from '../fixture.ts';
import type { Cms } from '../strapi.ts';

/** Every way we know to ask for a draft. `%` forms are as they travel. */
const attempts: readonly string[] = [
  'status=draft',
  'status=published',
  'status[]=draft',
  'status[0]=draft',
  'status[$eq]=draft',
  '%73tatus=draft',
  'st%61tus%5B%5D=draft',
  'status=published&status=draft',
  'Status=draft',
  'publicationState=preview',
  'publicationFilter=draft',
  'publicationFilter[mode]=never-published',
  'hasPublishedVersion=false',
  '_q=canari',
  'filters[publishedAt][$null]=true',
  'filters[$or][0][publishedAt][$null]=true',
  `filters[summary][$contains]=${canary}`,
  'lookup[publishedAt]=',
  'locale=*',
  'locale=all',
  'locale[]=fr&locale[]=ar',
  'locale=',
  'populate=*',
  'populate=deep',
  'populate=localizations',
  'populate[0]=localizations',
  'populate[localizations][populate]=*',
  'populate[localizations][status]=draft',
  'populate[createdBy]=true',
  'populate[updatedBy][populate]=roles',
  'populate[cities][status]=draft',
  'populate[cities][%73tatus]=draft',
  'populate[cities][populate][image][status]=draft',
  'populate[cities][publicationState]=preview',
  'populate[cities][filters][publishedAt][$null]=true',
  'populate[cities][sort]=name',
  'populate[cities][locale]=ar',
  'populate[cities][on][x][status]=draft',
  'populate[image][populate][file][populate][related]=true',
  'populate[image][populate][file][populate]=*',
  'fields=*',
  'fields[0]=createdBy',
  'sort=status:asc',
  'sort[status]=asc',
  'sort=createdBy.email',
  'pagination[status]=draft',
  'pagination[pageSize][status]=draft',
  'data[status]=draft',
  `${'a['.repeat(30)}status${']'.repeat(30)}=draft`,
];

/** What the query parser itself drops: the answer is that of no parameter at all. */
const dropped: readonly string[] = ['__proto__[status]=draft', 'constructor[prototype][status]=draft'];

type Layer = { path: string; methods: string[] };

/** Every route of the content API as it is mounted, with something in place of its parameters. */
function routes(cms: Cms): { method: string; path: string }[] {
  const layers = cms.app.server.listRoutes() as unknown as Layer[];
  return layers
    .filter(({ path, methods }) => path.startsWith('/api/') && methods.length > 0)
    .flatMap(({ path, methods }) =>
      methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({ method, path: path.replace(/\(\.\*\)|:\w+(\(.*?\))?/g, 'essai') })),
    );
}

export function reading(cms: () => Cms): void {
  describe('reading', () => {
    test('begins with drafts that carry the canary: never published, changed after publication, withdrawn', async () => {
      for (const type of types) {
        const documents = documentsOf(cms(), type);
        const published = `${type}-essai`;
        await documents.update({ documentId: published, locale: 'fr', data: complete(type, 'fr', canary) });
        if (contracts[type].single) continue;
        const draft = `${type}-secret`;
        await documents.create({
          locale: 'fr',
          data: { documentId: draft, ...complete(type, 'fr', `${canary} ${type}`) },
        });
        await documents.update({ documentId: draft, locale: 'ar', data: complete(type, 'ar', `${canary} ${type}`) });
      }
      // Published together, then the city alone withdrawn and rewritten.
      const city = documentsOf(cms(), 'city');
      await city.unpublish({ documentId: 'ville-brouillon', locale: 'fr' });
      await city.update({ documentId: 'ville-brouillon', locale: 'fr', data: complete('city', 'fr', canary) });
      const draft = await city.findOne({ documentId: 'ville-brouillon', locale: 'fr' });
      expect(JSON.stringify(draft)).toContain(canary);
    });

    test('is refused to a stranger by every route', async () => {
      await cms().read('/healthz', { token: '' });
      const known = routes(cms());
      expect(known.length).toBeGreaterThan(40);
      for (const { method, path } of known) {
        const { status } = await cms().read(path, { token: '', method });
        expect([401, 403, 405], `${method} ${path} : ${String(status)}`).toContain(status);
        const forged = await cms().read(path, { token: 'faux', method });
        expect([401, 403, 405], `${method} ${path}`).toContain(forged.status);
      }
    });

    test('is allowed to the token for editorial types and the addresses that their entries left, and for nothing else', async () => {
      const readable = new Set([
        ...Object.values(contracts).flatMap(({ endpoint }) => [`/api/${endpoint}`, `/api${exportPath(endpoint)}`]),
        `/api${exportPath(formerAddressesEndpoint)}`,
      ]);
      for (const { method, path } of routes(cms())) {
        const { status, text } = await cms().read(path, { method });
        const editorial = [...readable].some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
        if (method !== 'GET') expect(status, `${method} ${path}`).toBe(405);
        else if (!editorial) expect([401, 403], `${method} ${path} : ${String(status)}`).toContain(status);
        else expect([200, 404], `${method} ${path}`).toContain(status);
        expect(text).not.toContain(canary);
      }
    });

    test.each(types)('reaches no draft of a %s by any parameter', async (type) => {
      const { endpoint, single } = contracts[type];
      const exported = `/api${exportPath(endpoint)}`;
      const paths = single
        ? [`/api/${endpoint}`, exported]
        : [`/api/${endpoint}`, exported, `/api/${endpoint}/${type}-essai`, `/api/${endpoint}/${type}-secret`];
      for (const path of paths) {
        const plain = await cms().read(path);
        expect(plain.status).toBe(path.endsWith('-secret') ? 404 : 200);
        expect(plain.text).not.toContain(canary);
        for (const attempt of attempts) {
          const { status, text } = await cms().read(`${path}?${attempt}`);
          expect(status, `${path}?${attempt}`).toBe(400);
          expect(text, `${path}?${attempt}`).not.toContain(canary);
        }
        for (const attempt of dropped) expect((await cms().read(`${path}?${attempt}`)).text).toBe(plain.text);
      }
    });

    test('shows nothing of a withdrawn entry that something links to', async () => {
      const { status, text } = await cms().read('/api/articles/article-lie?populate[cities][fields][0]=name');
      expect(status).toBe(200);
      expect(text).not.toContain(canary);
      expect(text).not.toContain('ville-brouillon');
    });

    test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is all that the token may do: %s is refused', async (method) => {
      const body = JSON.stringify({ data: { title: 'Intrus' } });
      for (const path of ['/api/articles', '/api/articles/article-essai', '/api/upload', '/api/auth/local/register']) {
        const { status } = await cms().read(path, { method, body });
        expect([403, 404, 405], `${method} ${path} : ${String(status)}`).toContain(status);
      }
    });

    test('is open to no foreign origin', async () => {
      const ask = async (origin: string) =>
        (await fetch(`${cms().url}/api/articles`, { headers: { origin } })).headers.get('access-control-allow-origin');
      expect(await ask('https://ailleurs.exemple.test')).toBeNull();
      expect(await ask('https://site.exemple.test')).toBe('https://site.exemple.test');
    });
  });
}
