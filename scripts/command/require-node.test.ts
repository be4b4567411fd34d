import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './environment.ts';

const guard = join(root, 'scripts/command/require-node.cjs');

/** Runs the guard in a Node that says it is another. */
function guarded(versions: { node?: string; tz?: string }, path = guard) {
  const pretend = `for (const [name, value] of Object.entries(${JSON.stringify(versions)})) Object.defineProperty(process.versions, name, { value });`;
  return spawnSync(process.execPath, ['-e', `${pretend} require(${JSON.stringify(path)}); console.log('runs')`], {
    encoding: 'utf8',
  });
}

describe('every command', () => {
  it('runs on the Node that the project brings', () => {
    expect(guarded({}).stdout).toBe('runs\n');
  });

  it.each([
    [{ node: '20.20.2' }, 'Node 20.20.2 est trop ancien'],
    [{ node: '22.17.0' }, 'Node 22.17.0 est trop ancien'],
    [{ tz: '2026b' }, 'datent d’avant 2026c'],
    [{ tz: '2025b' }, 'datent d’avant 2026c'],
  ])('says in one line what is wrong with %o', (versions, line) => {
    const { status, stderr } = guarded(versions);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(line);
  });

  it('says in one line that npm ci is missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guard-'));
    mkdirSync(join(folder, 'scripts/command'), { recursive: true });
    cpSync(guard, join(folder, 'scripts/command/require-node.cjs'));
    expect(guarded({}, join(folder, 'scripts/command/require-node.cjs')).stderr).toContain('lancez « npm ci »');
  });

  it('says in one line which package npm ci has left out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guard-'));
    const copy = join(folder, 'scripts/command/require-node.cjs');
    const bring = (name: string): unknown => mkdirSync(join(folder, 'node_modules', name), { recursive: true });
    mkdirSync(join(folder, 'scripts/command'), { recursive: true });
    cpSync(guard, copy);
    ['astro', '@astrojs/compiler-binding', '@img/colour', '@img/sharp-libvips-linux-x64'].forEach(bring);
    expect(guarded({}, copy).stderr).toContain('@img/sharp pour cette machine');
    bring(`@img/sharp-${process.platform}-${process.arch}`);
    expect(guarded({}, copy).stderr).toContain('@astrojs/compiler-binding pour cette machine');
    bring(`@astrojs/compiler-binding-${process.platform}-${process.arch}-gnu`);
    expect(guarded({}, copy).stdout).toBe('runs\n');
  });
});
