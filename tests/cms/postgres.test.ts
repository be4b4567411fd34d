import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../free-port.ts';
import { callerOf } from './caller.ts';
import { documentsOf, pressPublish } from './documents.ts';
import { complete } from './fixture.ts';
import { startPostgres } from './postgres.ts';
import { requestsOf, settle } from './publisher.ts';
import { startCms, type Cms } from './strapi.ts';
import { suites } from './suites/index.ts';

const run = promisify(execFile);
const node = join(import.meta.dirname, 'node.ts');
const otherNode = join(import.meta.dirname, 'other-node.ts');
const postgres = await startPostgres();

if ('missing' in postgres) {
  console.warn(`PostgreSQL: skipped, because ${postgres.missing}`);
  describe('the CMS on PostgreSQL', () => {
    test.skip(`skipped, because ${postgres.missing}`);
  });
} else {
  describe('the CMS on PostgreSQL', () => {
    let cms: Cms | undefined;
    beforeAll(async () => {
      cms = await startCms('postgres', await postgres.createDatabase('cms'));
    }, 120_000);
    afterAll(async () => {
      await cms?.stop();
      await postgres.stop();
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
        expect(JSON.parse(last)).toEqual({ tokens: 1, administrators: 1, locales: 3, publicPermissions: 0 });
      }
      rmSync(written, { recursive: true, force: true });
    }, 120_000);

    test('a publisher that waits on one node is woken by a publication on another, both ways', async () => {
      const port = String(await freePort());
      const url = `http://127.0.0.1:${port}`;
      const env = { ...process.env, CMS_PORT: port, CMS_PUBLIC_URL: url };
      const second = spawn(process.execPath, [otherNode, started().distDir], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(second, 'exit');
      try {
        await once(second.stdout, 'data');
        const other = callerOf(url);
        const data = { documentId: 'deux-machines', ...complete('article', 'fr', 'sur deux machines') };
        await documentsOf(started(), 'article').create({ locale: 'fr', data });
        await settle(started());
        // This process has restarted its CMS, which Strapi's content manager does not survive: only the other node's is asked.
        const here = async () =>
          documentsOf(started(), 'article').publish({ documentId: 'deux-machines', locale: 'fr' });
        const there = async () => {
          const answer = await pressPublish(other, 'article', 'deux-machines', 'fr');
          expect(answer.status, answer.text).toBe(200);
        };
        for (const [publish, waits] of [
          [here, other],
          [there, started()],
        ] as const) {
          const known = await requestsOf(waits);
          const waiting = requestsOf(waits, { known, wait: 20 }).then((open) => ({ open, at: performance.now() }));
          await publish();
          const published = performance.now();
          const { open, at } = await waiting;
          expect(open).toHaveLength(known.length + 1);
          expect(at - published).toBeLessThan(500);
        }
      } finally {
        second.kill('SIGTERM');
      }
      expect(await ended).toEqual([0, null]);
    }, 60_000);

    test('/healthz says 503 when the database is stopped', async () => {
      await postgres.stop();
      const { status, json } = await started().read('/healthz', { token: '' });
      expect(status).toBe(503);
      expect(json).toEqual({ status: 'unavailable', reason: 'database' });
    });
  });
}
