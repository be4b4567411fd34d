import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';
import { start } from './children.ts';

/** Longest time from start to the first publication, in milliseconds: templates, share images, a whole site. */
const patience = 120_000;

/** Starts the publisher in a process of its own and waits until the site is online and up to date. */
export async function startPublisher(port: number, logs: string): Promise<ChildProcess> {
  const log = join(logs, 'publisher.log');
  rmSync(log, { force: true });
  const child = start([join(root, 'scripts/publisher.ts')], { cwd: root, log, env: process.env });
  const until = performance.now() + patience;
  while (!(await isWell(port))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Failure(`Le publicateur s’est arrêté à son démarrage : lisez la fin de ${log}.`);
    if (performance.now() > until)
      throw new Failure(`Le site n’est pas en ligne après ${patience / 1000} s : lisez la fin de ${log}.`);
    await wait(200);
  }
  return child;
}

async function isWell(port: number): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/healthz`).then(
    (reply) => reply.ok,
    () => false,
  );
}
