import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../environment.ts';
import { Failure } from '../failure.ts';
import { fingerprint } from '../fingerprint.ts';

/** Longest time from start to first answer, in milliseconds: a first start makes the tables and writes the plan. */
const patience = 120_000;

const cmsFolder = join(root, 'cms');
const stamp = join(cmsFolder, 'dist/built-from');
const sources = [cmsFolder, join(root, 'shared/src'), join(root, 'package-lock.json')];

/** Tells whether the CMS's admin was built from the sources as they are. */
export function isCmsBuilt(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(sources);
}

/** Compiles the CMS and its admin; takes about a minute and 2 GB of memory. */
export async function buildCms(logs: string): Promise<void> {
  const log = join(logs, 'cms-build.log');
  const tools: readonly (readonly [string, readonly string[]])[] = [
    ['typescript/bin/tsc', ['-b', join(root, 'shared')]],
    ['@strapi/strapi/bin/strapi.js', ['build']],
  ];
  for (const [tool, given] of tools) {
    const child = spawnLogged([join(root, 'node_modules', tool), ...given], log);
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    if (code !== 0) throw new Failure(`La construction de l’administration a échoué : lisez ${log}.`);
  }
  writeFileSync(stamp, fingerprint(sources));
}

/** Starts the CMS in a process of its own, seeded with the plan if it never was, and waits until it answers. */
export async function startCms(url: string, logs: string): Promise<ChildProcess> {
  const log = join(logs, 'cms.log');
  const child = spawnLogged([join(root, 'scripts/cms.ts'), '--seed'], log);
  let ended = false;
  child.once('close', () => (ended = true));
  const until = performance.now() + patience;
  while (!(await answers(url))) {
    if (ended) throw new Failure(`Le CMS s’est arrêté à son démarrage : lisez la fin de ${log}.`);
    if (performance.now() > until) {
      child.kill();
      throw new Failure(`Le CMS ne répond pas après ${patience / 1000} s : lisez la fin de ${log}.`);
    }
    await wait(200);
  }
  return child;
}

async function answers(url: string): Promise<boolean> {
  return await fetch(new URL('/healthz', url)).then(
    (reply) => reply.ok,
    () => false,
  );
}

/** A terminal's Ctrl-C reaches the whole group: detached, the child is stopped by us, in order, and once. */
function spawnLogged(given: readonly string[], log: string): ChildProcess {
  mkdirSync(join(log, '..'), { recursive: true });
  const file = openSync(log, 'w');
  const child = spawn(process.execPath, given, {
    cwd: cmsFolder,
    detached: true,
    env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  return child;
}
