import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Failure } from '../../command/failure.ts';
import { watchTree } from './process-tree.ts';

/** What one run of a program took. */
export type Run = {
  /** Wall-clock time from start to end. */
  readonly seconds: number;
  /** The most that the whole process tree held at once. */
  readonly peakBytes: number;
};

type Program = {
  readonly command: string;
  readonly given: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** Runs a program to its end and measures it, its descendants included. A run that fails is a Failure with what it said. */
export async function measured({ command, given, cwd, env }: Program): Promise<Run & { readonly output: string }> {
  const began = performance.now();
  const child = spawn(command, given, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const closed = once(child, 'close') as Promise<[number | null]>;
  const watch = child.pid === undefined ? undefined : watchTree(child.pid);
  const stop = (): void => void child.kill();
  process.once('exit', stop);
  const [code] = await closed.catch(() => [null]);
  const seconds = (performance.now() - began) / 1000;
  const peakBytes = watch?.stop() ?? 0;
  process.off('exit', stop);
  if (code !== 0) throw new Failure(`${command} ${given.join(' ')} a échoué :\n${output.slice(-4000)}`);
  return { seconds, peakBytes, output };
}
