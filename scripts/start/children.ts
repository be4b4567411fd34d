import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a process may take to end by itself, in milliseconds. */
const grace = 10_000;

const running = new Set<ChildProcess>();

type Options = { readonly cwd: string; readonly log: string; readonly env: NodeJS.ProcessEnv };

/**
 * One heap of glibc for every processor's threads would keep what one of them has freed from the others. The publisher holds
 * texts and pictures outside V8's heap: after publications at a hundred articles in three languages it held 232 MB with two
 * heaps and 316 with many, in one pair of runs. glibc takes their number at the start alone; the units of systemd, the
 * container's entrypoint and `npm run publisher` say the same.
 */
const fewHeaps = { MALLOC_ARENA_MAX: '2' };

/**
 * Starts a Node process that writes to a log, and keeps it in mind from its first instant, so that a Ctrl-C ends it.
 * It leads a group of its own: a terminal's Ctrl-C would otherwise reach it beside us, and its own children not at all.
 */
export function start(given: readonly string[], { cwd, log, env }: Options): ChildProcess {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, 'a');
  const child = spawn(process.execPath, given, {
    ...{ cwd, detached: true, stdio: ['ignore', file, file] },
    env: { ...env, ...fewHeaps },
  });
  closeSync(file);
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Ends every process that was started. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(stop));
}

/** Ends a process that was started, with its own children: asks first, then insists. */
export async function stop(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const ended = once(child, 'close');
  signal(child, 'SIGTERM');
  const late = wait(grace, 'late', { ref: false });
  if ((await Promise.race([ended, late])) === 'late') {
    signal(child, 'SIGKILL');
    await ended;
  }
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // It ended between our look and our signal.
  }
}
