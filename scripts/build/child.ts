import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import type { Readable } from 'node:stream';

/**
 * Runs a program of Node in a process of its own, which ends with ours, or at a signal; gives its exit code, nothing
 * where it was killed or could not be started, what it wrote to its standard output, and all that it said, trimmed, its
 * warnings and errors among it.
 */
export async function runNode(
  given: readonly string[],
  options: {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
    readonly priority?: number;
  },
): Promise<{ readonly code: number | null; readonly stdout: string; readonly output: string }> {
  const child = spawn(process.execPath, given, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, output] = ['', ''];
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
    child.once('error', ({ message }) => {
      output += message;
      resolve(null);
    });
  });
  // Its programs and threads have it too.
  if (options.priority !== undefined && child.pid !== undefined) setPriority(child.pid, options.priority);
  // Where no more files may be open the child was not started, and has neither.
  const streams: readonly (Readable | undefined)[] = [child.stdout, child.stderr];
  for (const stream of streams)
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (stream === child.stdout) stdout += text;
    });
  const stop = (): void => void child.kill();
  process.once('exit', stop);
  if (options.signal?.aborted === true) stop();
  options.signal?.addEventListener('abort', stop);
  const code = await ended;
  process.off('exit', stop);
  options.signal?.removeEventListener('abort', stop);
  return { code, stdout, output: output.trim() };
}
