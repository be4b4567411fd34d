import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres } from './postgres.ts';
import { startCms, type Cms } from './strapi.ts';
import { suites } from './suites/index.ts';

const run = promisify(execFile);
const node = join(import.meta.dirname, 'node.ts');
const postgres = await startPostgres();

if ('missing' in postgres) {
  console.warn(`PostgreSQL : sauté, parce que ${postgres.missing}`);
  describe('CMS sur PostgreSQL', () => {
    test.skip(`sauté, parce que ${postgres.missing}`);
  });
} else {
  describe('CMS sur PostgreSQL', () => {
    let cms: Cms | undefined;
    beforeAll(async () => {
      cms = await startCms('postgres', await postgres.createDatabase('cms'));
    }, 120_000);
    afterAll(async () => {
      await cms?.stop();
      await postgres.stop();
    });
    const started = (): Cms => {
      if (cms === undefined) throw new Error('le CMS n’a pas démarré');
      return cms;
    };
    suites(started);

    test('trois nœuds démarrent ensemble sur une base vide, et ne la préparent qu’une fois', async () => {
      const written = mkdtempSync(join(tmpdir(), 'cms-nodes-'));
      const env = { ...process.env, DATABASE_URL: await postgres.createDatabase('nodes'), VAR_DIR: written };
      const nodes = [1, 2, 3].map(async () => run(process.execPath, [node, started().distDir], { env }));
      for (const { stdout } of await Promise.all(nodes)) {
        const last = stdout.trim().split('\n').at(-1) ?? '';
        expect(JSON.parse(last)).toEqual({ tokens: 1, administrators: 1, locales: 3, publicPermissions: 0 });
      }
      rmSync(written, { recursive: true, force: true });
    }, 120_000);

    test('la base arrêtée, /healthz dit 503', async () => {
      await postgres.stop();
      const { status, json } = await started().read('/healthz', { token: '' });
      expect(status).toBe(503);
      expect(json).toEqual({ status: 'unavailable', reason: 'database' });
    });
  });
}
