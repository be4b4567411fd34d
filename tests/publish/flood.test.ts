import { Agent, request } from 'node:http';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RunningPublisher } from './running-publisher.ts';

/** So many connections that ask at once, each again and again. */
const connections = 100;

let here: RunningPublisher;
beforeAll(async () => {
  here = await RunningPublisher.started();
});
afterAll(() => here?.close());

/** Asks for a path over and over until it is told to stop; gives how often which status came. */
async function flood(path: string, method: string, signal: AbortSignal): Promise<Map<number, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const counts = new Map<number, number>();
  const ask = () =>
    new Promise<number>((resolve, reject) => {
      request(`${here.url}${path}`, { agent, method }, (reply) => {
        reply.resume().once('end', () => resolve(reply.statusCode ?? 0));
      })
        .once('error', reject)
        .end();
    });
  const one = async (): Promise<void> => {
    while (!signal.aborted) {
      const status = await ask();
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  return counts;
}

/** What its process holds in memory, in megabytes (Linux). */
const held = (): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(here.process)}/status`, 'utf8'))?.[1]) / 1024;

let asked = 0;
async function publish(): Promise<string> {
  asked += 1;
  here.ask(asked);
  return (await here.receiptOf(asked)).outcome;
}

it.skipIf(process.platform !== 'linux').each([
  ['GET', '/healthz', [200]],
  ['GET', '/metrics', [200]],
  ['POST', '/nulle-part', [404]],
] as const)(
  '%s %s, asked without end by a hundred at once, keeps no publication from going online, and takes no memory',
  async (method, path, statuses) => {
    const stop = new AbortController();
    const before = held();
    const flooding = flood(path, method, stop.signal);
    for (let round = 0; round < 5; round += 1) expect(await publish()).toBe('online');
    stop.abort();
    const counts = await flooding;
    expect([...counts.keys()]).toEqual(statuses);
    expect([...counts.values()][0]).toBeGreaterThan(100);
    expect(held() - before).toBeLessThan(200);
  },
);
