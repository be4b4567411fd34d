import { expect, test } from 'vitest';
import { Failure } from '../../command/failure.ts';
import { measured } from './process.ts';

const megabytes = 150;
/** A program that holds memory for a while. Zeroes that nobody wrote take none. */
const holder = `const held = Buffer.alloc(${megabytes}e6, 1); setTimeout(() => held.length, 400);`;

const node = (program: string) => measured({ command: process.execPath, given: ['-e', program], cwd: process.cwd() });

test('memory of a child counts, and that of both at once', async () => {
  const alone = await node('setTimeout(() => undefined, 400)');
  const child = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(holder)}]);`;
  const parent = await node(child);
  const both = await node(`${child} ${holder}`);
  expect(alone.peakBytes).toBeGreaterThan(10e6);
  // Less than all of it: of several processes, what they share counts once.
  expect(parent.peakBytes - alone.peakBytes).toBeGreaterThan(megabytes * 1e6 * 0.7);
  expect(both.peakBytes - parent.peakBytes).toBeGreaterThan(megabytes * 1e6 * 0.7);
});

test('time is that from start to end', async () => {
  const { seconds } = await node('setTimeout(() => undefined, 300)');
  expect(seconds).toBeGreaterThan(0.3);
});

test('what a program says is given', async () => {
  expect((await node('console.log("là")')).output).toBe('là\n');
});

test('a program that fails is a failure that tells what it said', async () => {
  const failed = node('console.error("plus de place"); process.exit(3)');
  await expect(failed).rejects.toThrow(Failure);
  await expect(failed).rejects.toThrow('plus de place');
});

test('a program that is not there is a failure', async () => {
  await expect(measured({ command: 'no-such-program', given: [], cwd: process.cwd() })).rejects.toThrow(Failure);
});
