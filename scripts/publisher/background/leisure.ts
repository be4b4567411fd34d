import { runNode } from '../../build/child.ts';
import { Failure } from '../../command/failure.ts';

/** The lowest priority (POSIX nice): readers and the officer come first. */
export const lowest = 19;

type Options = { readonly cwd: string; readonly signal: AbortSignal };

/** The lines that a program has said, and why it did not come to its end, where it did not. */
type Said = { readonly lines: readonly string[]; readonly failure?: Failure };

/**
 * Runs a program that does a portion of some work, at the lowest priority; gives the lines that it writes to its standard
 * output, nothing where the signal ended it.
 */
export async function linesOf(given: readonly string[], { cwd, signal }: Options): Promise<Said | undefined> {
  const { code, stdout, output } = await runNode(given, { cwd, env: {}, signal, priority: lowest });
  if (signal.aborted) return undefined;
  // A program that is killed may leave its last line unfinished.
  const lines = stdout.split('\n').slice(0, -1);
  if (code === 0) return { lines };
  return { lines, failure: new Failure(`Ce qui suit une publication ne peut pas être fait\u00a0: ${output}`) };
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
