import { join } from 'node:path';
import { z } from 'zod';
import { hasPrograms } from '../../command/debian.ts';
import { Failure } from '../../command/failure.ts';
import { measured } from '../measure/process.ts';

/** Debian's load generator (github.com/wg/wrk). */
const program = '/usr/bin/wrk';

/** How many connections stay open, each with one request at a time, and how many threads ask. */
export const [connections, threads] = [32, 2];

/** What readers were given who ask again as soon as they are answered; times in seconds. */
export type Load = {
  readonly requests: number;
  readonly perSecond: number;
  readonly bytesPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Connections that were refused or broken, answers that did not come in two seconds, and those of 400 and above. */
  readonly faults: number;
};

/** What walk.lua says. */
const said = z.strictObject({
  ...{ requests: z.number(), duration: z.number().positive(), bytes: z.number(), p50: z.number(), p99: z.number() },
  ...{ refused: z.number(), broken: z.number(), late: z.number(), status: z.number() },
});

/** Installs wrk where it is missing and that may be; a Failure where it cannot be had. */
export function requireWrk(): void {
  if (!hasPrograms([program], ['wrk'])) throw new Failure('wrk n’est pas installé : « apt-get install wrk ».');
}

/** Asks a server for the paths of a list (a file, a line each) for some seconds, as fast as it answers. */
export async function ask(server: string, list: string, seconds: number): Promise<Load> {
  const often = [`-t${threads}`, `-c${connections}`, `-d${seconds}s`];
  const given = [...often, '-s', join(import.meta.dirname, 'walk.lua'), server, '--', list];
  return loadIn((await measured({ command: program, given, cwd: import.meta.dirname })).output);
}

/** Reads what wrk and walk.lua have printed. */
export function loadIn(output: string): Load {
  const line = output.split('\n').find((one) => one.startsWith('{'));
  if (line === undefined) throw new Failure(`wrk n’a rien dit de ce qu’il a mesuré :\n${output}`);
  const { requests, duration, bytes, p50, p99, refused, broken, late, status } = said.parse(JSON.parse(line));
  if (requests === 0) throw new Failure(`wrk n’a eu aucune réponse :\n${output}`);
  const seconds = duration / 1e6;
  return {
    ...{ requests, perSecond: requests / seconds, bytesPerSecond: bytes / seconds },
    ...{ p50: p50 / 1e6, p99: p99 / 1e6, faults: refused + broken + late + status },
  };
}
