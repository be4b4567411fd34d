import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';
import { fingerprint } from '../disk/fingerprint.ts';
import { start } from './children.ts';

/** Longest time from start to first answer, in milliseconds: a first start makes the tables and writes the plan. */
const patience = 120_000;

const cmsFolder = join(root, 'cms');
const stamp = join(cmsFolder, 'dist/built-from');
const sources = [
  ...['config', 'database', 'src', 'package.json', 'tsconfig.json', 'favicon.png'].map((path) => join(cmsFolder, path)),
  join(root, 'tsconfig.json'),
  join(root, 'shared/src'),
  join(root, 'package-lock.json'),
];

/** Tells whether the CMS's admin was built from the sources as they are. */
export function isCmsBuilt(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(sources);
}

/** Compiles the CMS and its admin; takes about a minute and 2 GB of memory. */
export async function buildCms(logs: string): Promise<void> {
  const log = join(logs, 'cms-build.log');
  // Taken before: what is edited during the build is not in it.
  const builtFrom = fingerprint(sources);
  rmSync(stamp, { force: true });
  rmSync(log, { force: true });
  const tools: readonly (readonly [string, readonly string[]])[] = [
    ['typescript/bin/tsc', ['-b', join(root, 'shared')]],
    ['@strapi/strapi/bin/strapi.js', ['build']],
  ];
  for (const [tool, given] of tools) {
    const child = start([join(root, 'node_modules', tool), ...given], { cwd: cmsFolder, log, env: environment() });
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Failure(`La construction de l’administration a échoué : lisez ${log}.`);
  }
  writeFileSync(stamp, builtFrom);
}

/** Starts the CMS in a process of its own, seeded with the plan if it never was, and waits until it answers. */
export async function startCms(url: string, logs: string): Promise<ChildProcess> {
  const log = join(logs, 'cms.log');
  rmSync(log, { force: true });
  const child = start([join(root, 'scripts/cms.ts'), '--seed'], { cwd: cmsFolder, log, env: environment() });
  const until = performance.now() + patience;
  while (!(await answers(url))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Failure(`Le CMS s’est arrêté à son démarrage : lisez la fin de ${log}.`);
    }
    if (performance.now() > until) {
      throw new Failure(`Le CMS ne répond pas après ${patience / 1000} s : lisez la fin de ${log}.`);
    }
    await wait(200);
  }
  return child;
}

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
});

async function answers(url: string): Promise<boolean> {
  return await fetch(new URL('/healthz', url)).then(
    (reply) => reply.ok,
    () => false,
  );
}
