import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../../scripts/command/environment.ts';
import { freePort } from '../free-port.ts';
import { canLimit, firstFree, limitFiles } from '../open-files.ts';
import { RunningPublisher } from './running-publisher.ts';

const slug = 'interculturalite-genre-atelier-tanger';

describe.skipIf(!canLimit)('no file or connection more may be opened (skipped where there is no prlimit)', () => {
  let here: RunningPublisher;
  beforeAll(async () => {
    here = await RunningPublisher.started();
  });
  afterAll(() => here?.close());

  it('leaves the live site as it was, is told to the officer, and what was asked goes online once files may be opened', async () => {
    const most = firstFree(here.process);
    let [failures, summary] = [0, ''];
    for (let room = 0; ; room += 1) {
      const before = here.tree();
      limitFiles(here.process, most + room);
      summary = here.ask(room + 1);
      const { outcome, problems } = await here.receiptOf(room + 1);
      if (outcome !== 'failed') break;
      failures += 1;
      expect(problems.join()).toMatch(/Trop de fichiers ouverts.: augmentez la limite du système/);
      expect(here.tree()).toEqual(before);
    }
    expect(failures).toBeGreaterThan(0);
    limitFiles(here.process, 1024);
    await vi.waitUntil(() => here.cms.requests.length === 0, { timeout: 20_000, interval: 50 });
    const page = readFileSync(join(here.varFolder, `current/site/fr/actualites/${slug}/index.html`), 'utf8');
    expect(page).toContain(summary);
    expect((await here.told((_, { problems }) => problems.length === 0)).state).toBe('waiting');
  });

  describe('at the server of the site', () => {
    let server: ChildProcess;
    let [port, said] = [0, ''];
    const sockets: Socket[] = [];
    beforeAll(async () => {
      port = await freePort();
      server = spawn('sh', ['-c', `ulimit -n 64; exec "${process.execPath}" "${join(root, 'scripts/serve.ts')}"`], {
        env: { ...process.env, VAR_DIR: here.varFolder, SITE_PORT: String(port) },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      server.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await vi.waitUntil(() => said.includes('Le site est à l’adresse'), { timeout: 20_000 });
    });
    afterAll(async () => {
      const ended = once(server, 'close');
      server.kill();
      await ended;
    });

    it('answers with the page or not at all, goes on running, and serves again once readers have left', async () => {
      const page = readFileSync(join(here.varFolder, 'current/site/fr/index.html'), 'utf8');
      const read = async (): Promise<string | number> => {
        const reply = await fetch(`http://127.0.0.1:${String(port)}/fr/`, { headers: { connection: 'close' } });
        const text = await reply.text();
        return reply.status === 200 ? text : reply.status;
      };
      for (let count = 0; count < 200; count += 1) {
        const socket = connect(port, '127.0.0.1').on('error', () => undefined);
        socket.write('GET /fr/ HTTP/1.1\r\nHost: site\r\n');
        sockets.push(socket);
      }
      const meanwhile = await Promise.all(Array.from({ length: 20 }, () => read().catch(() => 'none')));
      expect(meanwhile).toContain('none');
      for (const answer of meanwhile) expect(['none', 500, page]).toContain(answer);
      for (const socket of sockets) socket.destroy();
      await vi.waitFor(async () => expect(await read()).toBe(page), { timeout: 5000 });
      expect(server.exitCode).toBeNull();
    });
  });
});
