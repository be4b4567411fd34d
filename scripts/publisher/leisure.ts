import { runNode } from '../build/child.ts';
import { Failure } from '../command/failure.ts';

/** The lowest priority (POSIX nice): readers and the officer come first. */
export const lowest = 19;

type Options = { readonly cwd: string; readonly signal: AbortSignal };

/**
 * Runs a program that does a portion of some work, at the lowest priority; gives the lines that it says, nothing where the signal ended it. Throws
 * a Failure with what it says where it fails.
 */
export async function linesOf(
  given: readonly string[],
  { cwd, signal }: Options,
): Promise<readonly string[] | undefined> {
  const { code, output } = await runNode(given, { cwd, env: {}, signal, priority: lowest });
  if (signal.aborted) return undefined;
  if (code !== 0) throw new Failure(`Ce qui suit une publication ne peut pas être fait\u00a0: ${output}`);
  return output === '' ? [] : output.split('\n');
}

/** How long a portion takes, in milliseconds; what is begun is ended. */
const portion = 2000;

/** In such a program: the paths that it was given, for as long as a portion may take. */
export function* atLeisure(paths: readonly string[]): Generator<string> {
  const end = performance.now() + portion;
  for (const path of paths) {
    if (performance.now() > end) return;
    yield path;
  }
}
