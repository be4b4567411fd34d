import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../command/environment.ts';
import { Failure } from '../../command/failure.ts';
import { start } from '../../start/children.ts';
import { publisherProgram } from '../../start/publisher.ts';
import type { Ports } from './environment.ts';

/** Longest time until the whole content is online for the first time, in milliseconds: minutes for 30,000 pages. */
const patience = 1_800_000;

/** The publisher and the server of a site, each a process of its own. */
export type OnlineSite = { readonly url: string; readonly publisher: ChildProcess; readonly secondsToFirst: number };

/** Starts publisher and server beside a CMS that runs, and waits until everything is online. */
export async function putOnline(varFolder: string, ports: Ports): Promise<OnlineSite> {
  const log = (name: string): string => join(varFolder, 'logs', `${name}.log`);
  const began = performance.now();
  const program = (name: string, args: readonly string[]): ChildProcess =>
    start([...args], { cwd: root, log: log(name), env: process.env });
  const publisher = program('publisher', publisherProgram);
  await until(`http://127.0.0.1:${String(ports.publisher)}/healthz`, publisher, log('publisher'));
  const secondsToFirst = (performance.now() - began) / 1000;
  const url = `http://127.0.0.1:${String(ports.site)}/`;
  await until(new URL('fr/', url).href, program('serve', [join(root, 'scripts/serve.ts')]), log('serve'));
  return { url, publisher, secondsToFirst };
}

async function until(address: string, child: ChildProcess, log: string): Promise<void> {
  const late = performance.now() + patience;
  while (
    !(await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || performance.now() > late)
      throw new Failure(`${address} ne répond pas : lisez ${log}.`);
    await wait(200);
  }
}
