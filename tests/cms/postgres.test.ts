import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from './caller.ts';
import { messageOf } from './documents.ts';
import { describeOnPostgres } from './postgres.ts';
import { startCms, type Cms } from './strapi.ts';
import { suites } from './suites/index.ts';
import { twoNodes } from './two-nodes.ts';

const run = promisify(execFile);
const node = join(import.meta.dirname, 'node.ts');

await describeOnPostgres('the CMS on PostgreSQL', (postgres) => {
  let cms: Cms | undefined;
  beforeAll(async () => {
    cms = await startCms('postgres', await postgres.createDatabase('cms'));
  }, 120_000);
  afterAll(async () => {
    await cms?.stop();
  });
  const started = (): Cms => {
    if (cms === undefined) throw new Error('the CMS did not start');
    return cms;
  };
  suites(started);

  test('three nodes start together on an empty database, and prepare it once', async () => {
    const written = mkdtempSync(join(tmpdir(), 'cms-nodes-'));
    const env = { ...process.env, DATABASE_URL: await postgres.createDatabase('nodes'), VAR_DIR: written };
    const nodes = [1, 2, 3].map(async () => run(process.execPath, [node, started().distDir], { env }));
    for (const { stdout } of await Promise.all(nodes)) {
      const last = stdout.trim().split('\n').at(-1) ?? '';
      expect(JSON.parse(last)).toEqual({ tokens: 1, roles: 4, administrators: 1, locales: 3, publicPermissions: 0 });
    }
    rmSync(written, { recursive: true, force: true });
  }, 120_000);

  twoNodes(started);

  test('/healthz says 503 when the database is stopped, and an officer reads what to do, signed in or not yet, and stays signed in', async () => {
    const path = '/content-manager/collection-types/api::article.article?locale=fr';
    await started().manage('GET', path);
    const session = await fetch(`${started().url}/admin/login`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(administrator) },
    });
    const cookie = session.headers.getSetCookie()[0] ?? '';
    await postgres.stop();
    const { status, json } = await started().read('/healthz', { token: '' });
    expect(status).toBe(503);
    expect(json).toEqual({ status: 'unavailable', reason: 'database' });
    const answer = await started().manage('POST', path, { title: 'Exemple fictif' });
    expect(answer.status, answer.text).toBe(503);
    expect(messageOf(answer)).toMatch(/^La base de données ne répond pas, rien n’est enregistré/);
    for (const password of [administrator.password, 'Autre-Chose-9']) {
      const body = JSON.stringify({ ...administrator, password });
      const signedIn = await started().read('/admin/login', { token: '', method: 'POST', body });
      expect([signedIn.status, messageOf(signedIn)]).toEqual([503, messageOf(answer)]);
      expect(signedIn.headers.get('retry-after')).toBe('60');
    }
    // At 401 the admin signs its officer out, who would lose what is not saved.
    const over = `Bearer ${['e30', 'e30', 'e30'].join('.')}`;
    for (const [to, headers] of [
      ['/admin/access-token', { cookie }],
      [path, { authorization: over }],
    ] as const) {
      const renewed = await fetch(`${started().url}${to}`, { method: 'POST', headers });
      expect([renewed.status, await renewed.text()]).toEqual([503, answer.text]);
    }
  });
});
