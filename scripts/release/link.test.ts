import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { link } from './link.ts';

/** A file system of its own, where the system keeps shared memory. */
const other = '/dev/shm';
const isOther = existsSync(other) && statSync(other).dev !== statSync(tmpdir()).dev;

it.skipIf(!isOther)('a file of another file system is copied (skipped where there is one alone)', () => {
  const [there, here] = [mkdtempSync(join(other, 'link-')), mkdtempSync(join(tmpdir(), 'link-'))];
  writeFileSync(join(there, 'page'), 'text');
  link(join(there, 'page'), join(here, 'page'));
  expect(readFileSync(join(here, 'page'), 'utf8')).toBe('text');
  for (const folder of [there, here]) rmSync(folder, { recursive: true });
});

it('a name that is taken stays what it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'link-'));
  for (const name of ['one', 'two']) writeFileSync(join(folder, name), name);
  expect(() => link(join(folder, 'one'), join(folder, 'two'))).toThrow('EEXIST');
  expect(readFileSync(join(folder, 'two'), 'utf8')).toBe('two');
  rmSync(folder, { recursive: true });
});
