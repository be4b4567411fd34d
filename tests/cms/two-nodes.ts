import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from '../free-port.ts';
import { callerOf, type Caller } from './caller.ts';
import { documentsOf, pressPublish } from './documents.ts';
import { complete, uidOf } from './fixture.ts';
import { requestsOf, settle } from './publisher.ts';
import type { Cms } from './strapi.ts';
import { postFrom } from './suites/signing-in.ts';

const otherNode = join(import.meta.dirname, 'other-node.ts');
const listeners = "from pg_stat_activity where query = 'listen publication_requests'";

/** Two processes of the CMS on one database, as behind a load balancer: this one's, and another that serves too. */
export function twoNodes(cms: () => Cms): void {
  const articles = () => documentsOf(cms(), 'article');
  const draft = async (documentId: string) =>
    articles().create({ locale: 'fr', data: { documentId, ...complete('article', 'fr', documentId) } });
  /** A question to the server that does not depend on a node. */
  const asking = async <Result>(
    ask: (client: pg.Client) => Promise<Result>,
    address = process.env['DATABASE_URL'],
  ): Promise<Result> => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    return ask(client).finally(async () => client.end());
  };

  describe('two nodes', () => {
    let second: ChildProcess;
    let ended: Promise<unknown[]>;
    let other: Caller;
    let otherUrl: string;

    beforeAll(async () => {
      const port = String(await freePort());
      const url = `http://127.0.0.1:${port}`;
      const env = { ...process.env, CMS_PORT: port, CMS_PUBLIC_URL: url };
      const started = spawn(process.execPath, [otherNode, cms().distDir], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      [second, ended, other, otherUrl] = [started, once(started, 'exit'), callerOf(url), url];
      await once(started.stdout, 'data');
      await settle(cms());
    }, 60_000);
    afterAll(async () => {
      second.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
    });

    test('wake the publisher that waits on one when the other publishes, both ways', async () => {
      await draft('deux-machines');
      // This process has restarted its CMS, which Strapi's content manager does not survive: only the other node's is asked.
      const here = async () => articles().publish({ documentId: 'deux-machines', locale: 'fr' });
      const there = async () => {
        const answer = await pressPublish(other, 'article', 'deux-machines', 'fr');
        expect(answer.status, answer.text).toBe(200);
      };
      for (const [publish, waits] of [
        [here, other],
        [there, cms()],
      ] as const) {
        const known = await requestsOf(waits);
        const waiting = requestsOf(waits, { known, wait: 20 }).then((open) => ({ open, at: performance.now() }));
        await publish();
        const published = performance.now();
        const { open, at } = await waiting;
        expect(open).toHaveLength(known.length + 1);
        expect(at - published).toBeLessThan(500);
      }
    });

    test('listen again after the database has cut them off and refused them, and lose no request of that time', async () => {
      await settle(cms());
      const listening = async (client: pg.Client) =>
        (await client.query<{ pid: number }>(`select pid ${listeners}`)).rows.map(({ pid }) => pid);
      const before = await asking(listening);
      expect(before).toHaveLength(2);
      const waiting = Promise.all([cms(), other].map(async (node) => requestsOf(node, { wait: 20 })));
      const outside = new URL(process.env['DATABASE_URL'] ?? '');
      const name = outside.pathname.slice(1);
      outside.pathname = '/postgres';
      await asking(async (third) => {
        await asking(async (server) => {
          await server.query(`alter database ${name} with allow_connections false`);
          await server.query(`select pg_terminate_backend(pid) ${listeners}`);
        }, outside.href);
        // What a node does that can still write, in the words of the outbox.
        await third.query(`
          begin;
          insert into publication_requests (at, kind) values ('${new Date().toISOString()}', 'everything');
          select pg_notify('publication_requests', '');
          commit;`);
        // Longer than until the first attempt to listen again.
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await asking(
          async (server) => server.query(`alter database ${name} with allow_connections true`),
          outside.href,
        );
      });
      const began = performance.now();
      expect(await waiting).toMatchObject([[{ kind: 'everything' }], [{ kind: 'everything' }]]);
      expect(performance.now() - began).toBeLessThan(3000);
      const after = await asking(listening);
      expect(after).toHaveLength(2);
      expect(before.filter((pid) => after.includes(pid))).toEqual([]);
    });

    test('count together how often one address fails to sign in', async () => {
      const guess = async (at: string, count: number) =>
        postFrom('127.0.0.12', `${at}/admin/reset-password`, {
          ...{ resetPasswordToken: `code-${String(count)}`, password: 'Autre-Chose-1' },
        });
      for (let count = 0; count < 60; count += 1)
        expect((await guess(count % 2 === 0 ? cms().url : otherUrl, count)).status).toBe(400);
      for (const at of [cms().url, otherUrl]) expect((await guess(at, 61)).status).toBe(429);
    });

    test('publish each of the changes that are planned for one instant once', async () => {
      const planned = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six'].map((name) => `deux-machines-prevu-${name}`);
      const rows = (table: string) => cms().app.db.getConnection(table).whereIn('document_id', planned);
      const order = async (node: Caller, documentId: string, date = '2088-03-04') => {
        const body = { type: uidOf('article'), documentId, languages: ['fr'], operation: 'publish', date };
        const answer = await node.manage('POST', '/planning/entry', { ...body, time: '10:00', embargo: false });
        expect(answer.status, answer.text).toBe(204);
      };
      for (const documentId of planned) {
        await draft(documentId);
        await order(other, documentId);
      }
      await rows('planned_changes').update({ at: new Date(Date.now() + 1000).toISOString() });
      // An order makes a node look at what is next, so that both wake at that instant.
      for (const node of [cms(), other])
        await order(node, 'deux-machines', node === other ? '2088-03-05' : '2088-03-06');
      await vi.waitFor(async () => expect(await rows('planned_changes').where({ state: 'planned' })).toEqual([]), {
        timeout: 20_000,
        interval: 100,
      });
      const states = (await rows('planned_changes')) as { state: string }[];
      expect(states.map(({ state }) => state)).toEqual(planned.map(() => 'done'));
      const asked = (await rows('publication_requests')) as { document_id: string }[];
      expect(asked.map(({ document_id }) => document_id).sort()).toEqual([...planned].sort());
    });
  });
}
