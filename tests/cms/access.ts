import { readFileSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentsOf } from './documents.ts';
import { join, leave, type Member } from './people.ts';
import type { Cms } from './strapi.ts';

type Sessions = {
  generateRefreshToken(userId: string, deviceId: string, options: { type: string }): Promise<{ token: string }>;
  generateAccessToken(refreshToken: string): Promise<{ token: string }>;
};
type Layer = { path: string; methods: string[] };

/** In the table: not asked. */
const unasked = '–';

/** Routes that are not the admin's: the content API (tests of reading), health, files and the page itself. */
const elsewhere = /^\/(api\/|_health$|healthz$|uploads\/|$|\(\()/;

/** The preview reads each content type by a route of its own: one row stands for them all. */
const ofOneType = /^(\/preview\/(?:draft|published)\/)[^/]+$/;

/** What stands for the parts of a route; an entry, a person and a role are not there, so that nothing happens to one. */
const absent = '987654321';
const parts: Readonly<Record<string, string>> = {
  ':targetField': 'themes',
  ':name': 'absente',
  ':endpoint': 'articles',
};
const article = 'api::article.article';
const ownEntry = { type: article, documentId: absent, language: 'fr' };

/** What our own routes are asked with, so that it is the role that decides; the others get an empty body. */
const bodies: Readonly<Record<string, object>> = {
  '/planning/entry': {
    ...{ type: article, documentId: absent, languages: ['fr'], operation: 'publish' },
    ...{ date: '2087-03-04', time: '10:00', embargo: false },
  },
  '/checks/entry': { type: article, language: 'fr', values: {} },
  '/preview/links': { ...ownEntry, label: 'Une rédaction', days: 7 },
  '/addresses/entry': { ...ownEntry, kind: 'error', words: {} },
  '/review/entry': { ...ownEntry, step: 'asked', note: '', seen: '2026-11-26T10:00:00.000Z' },
  '/admin/permissions/check': { permissions: [] },
  '/admin/homepage/layout': { widgets: [] },
};

function addressOf(path: string): string {
  const type = path.includes('/single-types/') ? 'api::site.site' : article;
  const uid = path.includes('/components/') ? 'shared.image' : article;
  const known = { ...parts, ':model': type, ':contentType': type, ':uid': uid };
  const address = path.replace(/:\w+/g, (part) => (known as Record<string, string>)[part] ?? absent);
  const { type: of, documentId, language } = ownEntry;
  return /^\/(\w+\/entry|preview\/links)$/.test(path)
    ? `${address}?type=${of}&documentId=${documentId}&language=${language}`
    : address;
}

/** The rows of access.txt: method, path, a status for each column. Other lines are headings. */
function table(): string[][] {
  const lines = readFileSync(pathOf(import.meta.dirname, 'access.txt'), 'utf8').split('\n');
  return lines.filter((line) => /^[A-Z]+ +\//.test(line)).map((line) => line.trim().split(/ +/));
}

/**
 * Asks every route of the admin as nobody and in each role, with an empty body: what is refused says 401 or 403; any
 * other answer means that the role was let through. The table is access.txt, and has to name every route there is.
 */
export function access(cms: () => Cms): void {
  describe('the admin’s routes', () => {
    const people: Member[] = [];
    beforeAll(async () => {
      for (const [code, name] of [
        ['writer', 'Rédactrice'],
        ['translator', 'Relectrice'],
        ['publisher', 'Publicatrice'],
        ['strapi-super-admin', 'Administratrice'],
      ] as const)
        people.push(await join(cms(), code, name));
    });
    afterAll(async () => {
      await leave(cms(), people);
      for (const type of ['article', 'site'] as const) {
        const made = await documentsOf(cms(), type).findMany({ locale: 'fr' });
        for (const { documentId } of made) await documentsOf(cms(), type).delete({ documentId, locale: '*' });
      }
      await cms().app.db.getConnection('publication_requests').delete();
    });

    /** A session of its own for each question: some of them end it. */
    const tokenOf = async ({ id }: Member): Promise<string> => {
      const sessions = cms().app.sessionManager('admin') as unknown as Sessions;
      const { token } = await sessions.generateRefreshToken(String(id), 'essai', { type: 'session' });
      return (await sessions.generateAccessToken(token)).token;
    };
    const ask = async (method: string, path: string, member?: Member): Promise<string> => {
      const token = member === undefined ? '' : await tokenOf(member);
      const body = method === 'GET' ? {} : { body: JSON.stringify(bodies[path] ?? {}) };
      return String((await cms().read(addressOf(path), { method, token, ...body })).status);
    };

    test('are all in the table, and no other', () => {
      const layers = (cms().app.server as unknown as { listRoutes(): Layer[] }).listRoutes();
      const routes = layers
        .filter(({ path }) => !elsewhere.test(path))
        .map(({ path, methods }) => ({ methods, path: path.replace(ofOneType, '$1:endpoint') }))
        .flatMap(({ path, methods }) => methods.filter((name) => name !== 'HEAD').map((name) => `${name} ${path}`));
      expect(table().map(([method = '', path = '']) => `${method} ${path}`)).toEqual([...new Set(routes)]);
    });

    test('let nobody and each role do what the table says', async () => {
      const answers: string[] = [];
      for (const [method = '', path = '', ...expected] of table()) {
        const asking = [undefined, ...people];
        const statuses: string[] = [];
        for (const [column, member] of asking.entries()) {
          // The administrator’s answer would restart the server, or send a letter.
          statuses.push(expected[column] === unasked ? unasked : await ask(method, path, member));
        }
        answers.push([method, path, ...statuses].join(' '));
      }

      expect(answers).toEqual(table().map((row) => row.join(' ')));
    });

    test('tell nobody anything but what signing in needs', () => {
      const open = table().filter(([, , status]) => status !== '401');
      expect(open.map(([method = '', path = '']) => `${method} ${path}`)).toEqual([
        'GET /admin/init',
        'GET /admin/project-type',
        'POST /admin/login',
        'POST /admin/register-admin',
        'GET /admin/registration-info',
        'POST /admin/register',
        'POST /admin/forgot-password',
        'POST /admin/reset-password',
        'GET /content-manager/preview/script',
      ]);
    });
  });
}
