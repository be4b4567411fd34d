import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './environment.ts';

/** Runs a script in a project whose npm has brought some programs; each says what it is and is given. */
function run(machineNode: string, programs: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'node-'));
  const program = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, path), 0o755);
  };
  program('machine/node', `[ "$1" = --version ] && echo v${machineNode} || echo "machine: $*"`);
  for (const path of programs) program(`node_modules/${path}`, 'echo "own: $*"');
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  cpSync(join(root, 'scripts/command/node.sh'), join(folder, 'node.sh'));
  const PATH = `${join(folder, 'node_modules/.bin')}:${join(folder, 'machine')}:/usr/bin:/bin`;
  const { stdout } = spawnSync('./node.sh', ['scripts/x.ts', '--a'], { cwd: folder, env: { PATH }, encoding: 'utf8' });
  return { said: stdout.trim(), linked: existsSync(join(folder, 'node_modules/.bin/node')) };
}

const given = '-r ./scripts/command/require-node.cjs scripts/x.ts --a';
const brought = `node-linux-${process.arch}/bin/node`;

it.runIf(process.platform === 'linux')('runs in the Node that npm has brought, whether npm linked it or not', () => {
  expect(run('20.19.2', [brought, '.bin/node'])).toEqual({ said: `own: ${given}`, linked: true });
  expect(run('20.19.2', [brought])).toEqual({ said: `own: ${given}`, linked: true });
});

it('runs in the machine’s where npm has brought none, or has itself run in one too old to bring all', () => {
  expect(run('24.21.0', [])).toEqual({ said: `machine: ${given}`, linked: false });
  expect(run('18.20.4', [brought])).toEqual({ said: `machine: ${given}`, linked: false });
});
