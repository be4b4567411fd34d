import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How often the memory of a process tree is looked at, in milliseconds. */
const interval = 50;

const pageBytes = 4096;

/**
 * The memory that a process and all its descendants hold now, in bytes: the resident set of a single process; of several,
 * the proportional share of each, so that what they share counts once. 0 when the process has ended. Linux only.
 */
export function treeBytes(pid: number): number {
  const tree = descendants(pid);
  const bytes = tree.length === 1 ? residentBytes : proportionalBytes;
  return tree.reduce((sum, one) => sum + bytes(one), 0);
}

/** Looks at a process tree until it is stopped; gives the most memory that it held at once, in bytes. */
export function watchTree(pid: number): { stop(): number } {
  let peak = 0;
  const look = (): void => void (peak = Math.max(peak, treeBytes(pid)));
  look();
  const timer = setInterval(look, interval);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}

/** How long a process must have had no child to be taken for one that has done all it wanted to, in milliseconds. */
const restful = 5000;

/** Waits until a process has begun no other for a while. */
export async function atRest({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return;
  for (let since = performance.now(); performance.now() - since < restful; await wait(interval))
    if (descendants(pid).length > 1) since = performance.now();
}

function descendants(pid: number): number[] {
  const tree = [pid];
  for (const parent of tree) tree.push(...childrenOf(parent));
  return tree;
}

function childrenOf(pid: number): number[] {
  return whileItLives([], () =>
    readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    ),
  );
}

/** The resident set of a process without its descendants, in bytes; 0 when it has ended. Linux only. */
export function residentBytes(pid: number): number {
  return whileItLives(0, () => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes);
}

function proportionalBytes(pid: number): number {
  const kilobytes = whileItLives(0, () =>
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0),
  );
  return kilobytes * 1024;
}

/** A process may end between two looks, and takes its files along. */
function whileItLives<T>(otherwise: T, look: () => T): T {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return otherwise;
    throw error;
  }
}
