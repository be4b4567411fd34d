/** The two trees that take turns. */
export type TreeName = 'a' | 'b';

export const otherTree = (tree: TreeName): TreeName => (tree === 'a' ? 'b' : 'a');

/** A file online: the SHA-256 of its bytes, and since when no page of the site has named it (RFC 3339 in UTC). */
export type FileState = { readonly hash: string; readonly retiredOn?: string };

/** The state of a file as the journal's tables hold it. */
export const stateOf = ({ hash, retiredOn }: { hash: string; retiredOn: string | null }): FileState =>
  retiredOn === null ? { hash } : { hash, retiredOn };

/**
 * A release as the journal holds it; a later one has a greater sequence. `returnsTo` is the release that it repeats, `state`
 * names what its files are: at first the release itself, another thing once more of it has followed.
 */
export type Release = {
  readonly sequence: number;
  readonly id: string;
  readonly releasedOn: string;
  readonly madeFrom: string;
  readonly returnsTo: string | null;
  readonly state: string;
};

/** Bytes, a text in UTF-8, or a file that is taken by a hard link. */
export type Content = string | Uint8Array | { readonly file: string };

/** What a release does to a path. Content is there where the file's bytes change; without `after` the file goes. */
export type Change = {
  readonly path: string;
  readonly before: FileState | undefined;
  readonly after: FileState | undefined;
  readonly content?: Content;
};

/** Whether readers can tell. */
export const isSeen = ({ before, after }: Change): boolean => before?.hash !== after?.hash;
