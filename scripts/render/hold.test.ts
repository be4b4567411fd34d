import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prune } from './compile.ts';

const days = (count: number): Date => new Date(Date.now() - count * 86_400_000);

/** A process that holds a folder until it is killed. */
async function holder(folder: string) {
  const program = `
    const { hold } = await import(${JSON.stringify(join(import.meta.dirname, 'hold.ts'))});
    hold(${JSON.stringify(folder)});
    console.log('held');
    setInterval(() => globalThis.gc(), 10);
  `;
  const given = ['--expose-gc', '--input-type=module', '-e', program];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

test('templates that a running process holds stay however old they are; others go after a week', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'renderer-'));
  const folderOf = (name: string): string => join(cache, name);
  for (const name of ['held', 'held-by-two', 'left', 'recent']) {
    mkdirSync(folderOf(name));
    writeFileSync(join(folderOf(name), 'entry.mjs'), '');
  }
  const children = await Promise.all(['held', 'held-by-two', 'held-by-two'].map((name) => holder(folderOf(name))));
  for (const name of readdirSync(cache)) utimesSync(folderOf(name), days(8), days(8));
  utimesSync(folderOf('recent'), days(6), days(6));
  await new Promise((resolve) => setTimeout(resolve, 100));
  prune(cache);
  expect(readdirSync(cache)).toEqual(['held', 'held-by-two', 'recent']);
  expect(existsSync(join(folderOf('held'), 'entry.mjs'))).toBe(true);
  for (const child of children.slice(0, 2)) {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  utimesSync(folderOf('held'), days(8), days(8));
  utimesSync(folderOf('held-by-two'), days(8), days(8));
  prune(cache);
  expect(readdirSync(cache)).toEqual(['held-by-two', 'recent']);
  children[2]?.kill('SIGKILL');
});
