import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { lead } from './lead.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as NodeJS.GCFunction;

describe('a publisher that leads', () => {
  it('keeps others waiting whatever memory is given back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lead-'));
    await lead(folder, new AbortController().signal, {
      info: () => undefined,
      warn: () => undefined,
      error: () => undefined,
    });
    await turn();
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    await turn();
    const other = new Database(join(folder, 'publisher.lock'), { timeout: 0 });
    expect(() => other.exec('BEGIN EXCLUSIVE')).toThrow('locked');
    other.close();
  });
});
