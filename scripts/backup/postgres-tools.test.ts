import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { runTool, toolFor } from './postgres-tools.ts';

afterEach(() => vi.unstubAllEnvs());

/** A folder with a pg_dump that says it is of a version; beyond any that this machine has. */
function dumpOf(version: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tools-')), 'pg_dump');
  writeFileSync(path, `#!/bin/sh\necho "pg_dump (PostgreSQL) ${String(version)}.1"\n`);
  chmodSync(path, 0o755);
  return path;
}

it('the program of the server’s version is taken, or else of the next', () => {
  const [older, same, newer] = [dumpOf(87), dumpOf(88), dumpOf(90)];
  vi.stubEnv('PATH', [newer, older, same].map((path) => join(path, '..')).join(':'));
  expect(toolFor('pg_dump', 88)).toBe(same);
  expect(toolFor('pg_dump', 89)).toBe(newer);
});

it('where there is none, what to install is said', () => {
  vi.stubEnv('PATH', join(dumpOf(87), '..'));
  expect(() => toolFor('pg_dump', 88)).toThrow(/^pg_dump 88 manque.*postgresql-client-88/);
});

it('a password is no word of the command, and what a program dies of is told', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'tools-')), 'pg_dump');
  writeFileSync(path, '#!/bin/sh\necho "pg_dump: error: $* and $PGPASSWORD" >&2\necho "more words" >&2\nexit 1\n');
  chmodSync(path, 0o755);
  await expect(runTool(path, ['--file=x'], 'postgres://cms:s%40crit@base.test/reseau')).rejects.toThrow(
    'error: --dbname=postgres://cms@base.test/reseau --file=x and s@crit',
  );
});
