import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from '../command/environment.ts';

/** The scripts in a folder of their own, so that no .env of this machine is touched. */
const folder = mkdtempSync(join(tmpdir(), 'setup-'));
mkdirSync(join(folder, 'scripts'));
for (const path of ['setup.ts', 'setup', 'command']) {
  cpSync(join(root, 'scripts', path), join(folder, 'scripts', path), { recursive: true });
}
cpSync(join(root, 'package.json'), join(folder, 'package.json'));
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));

const names = Object.keys(parseEnv(readFileSync(join(root, '.env.example'), 'utf8')));
const setup = (environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(folder, 'scripts/setup.ts')], {
    env: { PATH: process.env['PATH'], ...environment },
    encoding: 'utf8',
  });
const written = () => parseEnv(readFileSync(join(folder, '.env'), 'utf8'));

describe('npm run setup', () => {
  it('writes every secret that .env.example names, for its owner alone, and keeps what stands', () => {
    expect(setup({ JWT_SECRET: 'given by the environment' }).status).toBe(0);
    const first = written();
    expect(Object.keys(first).sort()).toEqual(names.filter((name) => name !== 'JWT_SECRET').sort());
    expect(statSync(join(folder, '.env')).mode & 0o077).toBe(0);
    expect(new Set(Object.values(first)).size).toBe(Object.values(first).length);

    expect(setup().stdout).toContain('JWT_SECRET');
    expect(written()).toMatchObject(first);
    expect(setup().stdout).toContain('complet');
  });

  it('fills a copy of .env.example in its place', () => {
    cpSync(join(root, '.env.example'), join(folder, '.env'));
    expect(setup().status).toBe(0);
    const values = written();
    for (const name of names) expect(values[name], name).not.toBe('');
    expect(readFileSync(join(folder, '.env'), 'utf8').match(/^APP_KEYS=/gm)).toHaveLength(1);
  });
});
