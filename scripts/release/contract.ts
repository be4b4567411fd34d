import type { HeldRelease } from 'shared/publication';
import type { CompressedFile } from './compressed.ts';
import type { Permit } from './permits.ts';
import type { Content } from './state.ts';

/** Files of the site by their path: forward slashes, NFC, relative to its root. What is in both is written. */
export type Delta = {
  readonly write: ReadonlyMap<string, Content>;
  readonly remove: Iterable<string>;
};

/**
 * What a release is made from, so that the same is not built again ('' where nobody can say), and when. Where the release
 * `partOf` is online, no other one is made: this is more of it, and a return to it brings back all of it.
 */
export type About = { readonly madeFrom: string; readonly now: Date; readonly partOf?: string };

/** The release online after a publication, whether it came to be by it, and the paths written or removed. */
export type Outcome = { readonly id: string; readonly isNew: boolean; readonly changed: readonly string[] };

/**
 * What readers see and saw. Any number of processes may have the same folder open; whoever changes what is online waits for
 * the one that is at it. After a call that throws, and after a process is killed or the power fails at any step of it,
 * readers see the release before it or the whole new one, and the next call or opening puts the rest in order.
 */
export type Releases = {
  /** The id of the release that readers see. */
  current(): string | undefined;
  /** What a kept release was made from; '' where nobody said. */
  madeFrom(id: string): string;
  /** The releases to which one can return and the current one, newest first. */
  list(): readonly HeldRelease[];
  /** True after a return to an earlier release, until something is published. */
  heldBack(): boolean;
  /** What is online, without compressed forms: SHA-256, in hexadecimal, by path; a view, which follows what is published. */
  files(): ReadonlyMap<string, string>;
  /** The bytes of a file online, or nothing where there is none. */
  read(path: string): Buffer | undefined;
  /**
   * Writes and removes files. Only what differs counts; if nothing does, the current release stays. The compressed form of
   * a file that changes goes with this and every other way in which it changes.
   */
  publish(delta: Delta, about: About): Outcome;
  /** Publishes what follows the release online, as more of it; nothing happens and nothing is given while held back. */
  follow(delta: Delta, now: Date): Outcome | undefined;
  /** Puts a whole built site online, its files by hard link: whoever builds there again must not write in place. */
  publishTree(folder: string, about: About): Outcome;
  /** Notes how long files may be shown, in what is online and in what is kept for a return. */
  permit(permits: Iterable<Permit>): void;
  /**
   * Puts substitutes in the place of files that may not be shown any more, online and in every release kept for a return,
   * and drops their bytes. Gives the paths that readers see changed.
   */
  strike(now: Date): readonly string[];
  /** Returns to an earlier release, the one before by default; gives the id of the release that repeats it. */
  rollback(id?: string, now?: Date): string;
  /** The hash of each file online that has no compressed form, by path, those first that changed last. */
  uncompressed(): ReadonlyMap<string, string>;
  /**
   * Lays compressed forms, whose bytes are on the disk, beside the files that they were made from, by hard link; those of
   * files that have changed meanwhile are left out. That is no release: it is neither listed nor returned to.
   */
  addCompressed(made: readonly CompressedFile[]): void;
  /**
   * Removes some of what no return needs any more, for some 50 ms, and gives whether there is more. Each publication does as
   * much; after one that changed many files, whoever runs on calls it while there is nothing else to do.
   */
  tidy(): boolean;
  close(): void;
};
