import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect } from 'vitest';

/** Linux's own tool to change the limits of a process that runs. */
export const canLimit = spawnSync('prlimit', ['--version']).status === 0;

/** The number that the next file or connection of a process would have. */
export function firstFree(process: number): number {
  const taken = new Set(readdirSync(`/proc/${String(process)}/fd`).map(Number));
  let free = 0;
  while (taken.has(free)) free += 1;
  return free;
}

/** Has a process open no file or connection of that number or of a greater one; what is open stays so. */
export const limitFiles = (process: number, to: number): void =>
  expect(spawnSync('prlimit', ['--pid', String(process), `--nofile=${String(to)}:`]).status).toBe(0);
