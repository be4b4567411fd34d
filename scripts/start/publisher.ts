import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { root } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';
import { start } from './children.ts';

/** Longest time from start to the first publication, in milliseconds: templates, share images, a whole site. */
const patience = 120_000;

/**
 * The publisher's program, as Node is given it. What a page leaves behind dies young: a small young generation saves 110 MB
 * of a process that stands beside a CMS, and V8 takes its size at the start alone. `npm run publisher` says the same.
 */
export const publisherProgram = ['--max-semi-space-size=8', join(root, 'scripts/publisher.ts')];

/**
 * Starts the publisher in a process of its own and waits until the site is online and up to date.
 * @param given its options.
 */
export async function startPublisher(port: number, logs: string, given: readonly string[]): Promise<ChildProcess> {
  const log = join(logs, 'publisher.log');
  rmSync(log, { force: true });
  const child = start([...publisherProgram, ...given], { cwd: root, log, env: process.env });
  const until = performance.now() + patience;
  for (let health = await healthOf(port); !health.isWell; health = await healthOf(port)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Failure(`Le service de mise en ligne s’est arrêté à son démarrage : lisez la fin de ${log}.`);
    if (performance.now() > until)
      throw new Failure(
        health.problem ?? `Le site n’est pas en ligne après ${patience / 1000} s : lisez la fin de ${log}.`,
      );
    await wait(200);
  }
  return child;
}

const said = z.object({ problem: z.string().optional() });

async function healthOf(port: number): Promise<{ readonly isWell: boolean; readonly problem?: string | undefined }> {
  try {
    const reply = await fetch(`http://127.0.0.1:${port}/healthz`);
    return { isWell: reply.ok, ...said.parse(await reply.json()) };
  } catch {
    return { isWell: false };
  }
}
