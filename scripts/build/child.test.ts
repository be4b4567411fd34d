import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
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
