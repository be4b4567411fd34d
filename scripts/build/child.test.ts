import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { root } from '../command/environment.ts';
import { runNode } from './child.ts';

const run = (program: string, cwd = tmpdir()) => runNode(['--input-type=module', '-e', program], { cwd, env: {} });

it('a program’s warnings do not stand among what it gives, and are told where it fails', async () => {
  const program = `console.log('é'.repeat(100_000)); console.error('a warning'); process.exitCode = 3;`;
  const { code, stdout, output } = await run(program);
  expect([code, stdout]).toEqual([3, `${'é'.repeat(100_000)}\n`]);
  expect(output).toContain('a warning');
});

it('a program that cannot be started is told as one that failed', async () => {
  const { code, output } = await run('', '/nowhere');
  expect([code, output]).toEqual([null, expect.stringContaining('ENOENT')]);
});

/** Runs a program as its own process does in which no file may be opened any more; prints what became of it. */
const starved = `
  import { spawnSync } from 'node:child_process';
  import { readdirSync } from 'node:fs';
  import { runNode } from './scripts/build/child.ts';
  const taken = new Set(readdirSync('/proc/self/fd').map(Number));
  let free = 0;
  while (taken.has(free)) free += 1;
  spawnSync('prlimit', ['--pid', String(process.pid), '--nofile=' + free + ':']);
  console.log(JSON.stringify(await runNode(['-e', '1'], { cwd: '/', env: {} })));
`;

it.skipIf(spawnSync('prlimit', ['--version']).status !== 0)(
  'a program that cannot be started, since no more files may be open, is told of and ends nothing else',
  () => {
    const given = ['--input-type=module', '-e', starved];
    const { stdout } = spawnSync(process.execPath, given, { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual({ code: null, stdout: '', output: expect.stringContaining('EMFILE') as string });
  },
);
