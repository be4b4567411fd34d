import type { Change, FileState } from './state.ts';

/** What the name of a file's compressed form (brotli, RFC 7932) ends with; no file of the site itself may. */
const ending = '.br';

export const isCompressed = (path: string): boolean => path.endsWith(ending);

/** Where the compressed form of a file stands: beside it. */
export const compressedPath = (path: string): string => path + ending;

/** A file in its compressed form: whose it is, the hash of the bytes it was made from, where it waits and its own hash. */
export type CompressedFile = {
  readonly path: string;
  readonly madeFrom: string;
  readonly file: string;
  readonly hash: string;
};

type Online = ReadonlyMap<string, FileState>;

/** The compressed forms that are those of what is online now, and are not there yet. */
export const fittingForms = (made: readonly CompressedFile[], online: Online): CompressedFile[] =>
  made.filter(({ path, madeFrom }) => online.get(path)?.hash === madeFrom && !online.has(compressedPath(path)));

/** The compressed forms that go with some changes: a file that is another, or gone, leaves none of its own behind. */
export function staleForms(changes: readonly Change[], online: Online): Change[] {
  return changes.flatMap((change): Change[] => {
    const path = compressedPath(change.path);
    const before = online.get(path);
    return before === undefined ? [] : [{ path, before, after: undefined }];
  });
}

/** The hashes of the files online that have no compressed form, some paths first. */
export function withoutForm(online: Online, first: readonly string[]): ReadonlyMap<string, string> {
  const without = new Map<string, string>();
  for (const path of [...first, ...online.keys()]) {
    const hash = online.get(path)?.hash;
    if (hash !== undefined && !isCompressed(path) && !online.has(compressedPath(path))) without.set(path, hash);
  }
  return without;
}

/** The compressed forms of files that are lost. */
export const formsOf = (lost: readonly string[], online: Online): string[] =>
  lost.map(compressedPath).filter((path) => online.has(path));
