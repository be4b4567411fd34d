/** What a process asked of the kernel, and what a power cut might still take of it at each moment (POSIX, fsync(2)). */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasPrograms } from '../../scripts/command/debian.ts';
import { temporaryFolder } from './plan.ts';

const strace = '/usr/bin/strace';
const names = 'rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,mkdir,mkdirat';
const calls = `trace=${names},write,pwrite64,writev,pwritev,ftruncate,fsync,fdatasync`;

/** Tells whether processes may be traced on this machine. */
export const canTrace = (): boolean =>
  hasPrograms([strace], ['strace']) && spawnSync(strace, ['-qq', '-o', '/dev/null', 'true']).status === 0;

/** A call that was answered without an error, with the paths of what it was given, relative to a folder. */
export type Call = { readonly name: string; readonly paths: readonly string[] };

/** The calls of a command's first thread, in their order: what is released is written and synced in that one alone. */
export function callsOf(command: readonly string[], folder: string): Call[] {
  const log = join(temporaryFolder(), 'strace.log');
  const { status, stderr } = spawnSync(strace, ['-qq', '-y', '-s', '300', '-o', log, '-e', calls, ...command]);
  if (status !== 0) throw new Error(String(stderr));
  return readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', given = '', answer = '-1'] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line) ?? [];
      if (Number(answer) < 0) return [];
      const isByNumber = /^(?:p?write|f)/.test(name);
      const found = isByNumber
        ? (/^\d+<([^>]*)>/.exec(given)?.slice(1) ?? [])
        : [...given.matchAll(/"([^"]*)"/g)].map(([, path = '']) => path);
      const paths = found.filter((path) => path === folder || path.startsWith(`${folder}/`));
      return paths.length === 0 ? [] : [{ name, paths: paths.map((path) => path.slice(folder.length + 1)) }];
    });
}

/** Files whose bytes, and folders whose names, are not on the disk for sure. */
export class Unsafe {
  readonly #bytes = new Set<string>();
  readonly #names = new Set<string>();

  note({ name, paths: [first = '', second = first] }: Call): void {
    if (/sync$/.test(name)) {
      this.#bytes.delete(first);
      this.#names.delete(first);
    } else if (/^(?:p?write|ftruncate)/.test(name)) this.#bytes.add(first);
    else {
      this.#names.add(dirname(second));
      const unsafe = this.#bytes.has(first);
      if (/^(?:rename|unlink|rmdir)/.test(name)) for (const paths of [this.#bytes, this.#names]) paths.delete(first);
      if (/^(?:rename|link)/.test(name) && unsafe) this.#bytes.add(second);
    }
  }

  /** Those at or below some paths, without what still waits for its place, and SQLite's index, which it makes anew. */
  below(...tops: readonly string[]): string[] {
    return [...this.#bytes, ...this.#names]
      .filter((path) => tops.some((top) => path.startsWith(top)))
      .filter((path) => !path.startsWith('trees/incoming') && !path.endsWith('-shm'))
      .sort();
  }
}
