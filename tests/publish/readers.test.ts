import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/command/environment.ts';
import { releasesIn } from '../../scripts/release/releases.ts';
import { freePort } from '../free-port.ts';
import { deltaOf } from './linked-site.ts';
import { temporaryFolder } from './plan.ts';

const varFolder = temporaryFolder();
let server: ChildProcess;
let origin: string;

const program = (...given: string[]) => {
  const env = { ...process.env, VAR_DIR: varFolder, SITE_PORT: new URL(origin).port };
  return spawn(process.execPath, given, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
};

beforeAll(async () => {
  const releases = releasesIn(varFolder);
  releases.publish(deltaOf(0), { madeFrom: '', now: new Date() });
  releases.close();
  origin = `http://127.0.0.1:${await freePort()}`;
  server = program('scripts/serve.ts');
  await once(server.stdout!, 'data');
  server.stdout!.resume();
});
afterAll(() => server.kill());

const trouble: string[] = [];
let asked = 0;
/** Answers that were compressed before they were asked for: only then their length is known. */
let readyMade = 0;

/** Reads one address to its end; what is wrong with it is noted. */
async function read(path: string): Promise<string> {
  asked += 1;
  // As it is every other time: then the answer says how long it will be.
  const headers = { 'accept-encoding': asked % 2 === 0 ? 'identity' : 'br' };
  try {
    const reply = await fetch(origin + path, { headers });
    const text = await reply.text();
    if (reply.headers.get('content-encoding') === 'br' && reply.headers.has('content-length')) readyMade += 1;
    if (reply.status !== 200) trouble.push(`${path}: ${reply.status}`);
    else if (!/(?:<\/html>|\})$/.test(text)) trouble.push(`${path}: cut after ${text.length} characters`);
    return text;
  } catch (error) {
    trouble.push(`${path}: ${String(error)}`);
    return '';
  }
}

/** Reads a page and what it links to, as a browser does. */
async function visit(path: string): Promise<void> {
  const text = await read(path);
  await Promise.all([...text.matchAll(/href="([^"]+)"/g)].map(([, link]) => read(link ?? '')));
}

it('readers at 200 requests a second get every page whole and find what it links to, during a hundred publications', async () => {
  const publisher = program('tests/publish/hundred-publications.ts', varFolder);
  let published = false;
  const ended = once(publisher, 'close').then(([code]: unknown[]) => {
    published = true;
    return code;
  });
  const visits: Promise<void>[] = [];
  const began = performance.now();
  while (!published) {
    // A visit is three requests.
    visits.push(visit('/fr/'));
    await wait(Math.max(0, began + visits.length * 15 - performance.now()));
  }
  expect(await ended).toBe(0);
  await Promise.all(visits);
  const rate = asked / ((performance.now() - began) / 1000);
  expect(trouble).toEqual([]);
  expect(rate).toBeGreaterThan(100);
  expect(readyMade).toBeGreaterThan(50);
  expect(releasesIn(varFolder).files().has('fr/articles/100/index.html')).toBe(true);
});
