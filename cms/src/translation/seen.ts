/** A version of a French entry: its number, and when it was made (RFC 3339 in UTC, so that it sorts as a text). */
export type SourceVersion = { readonly id: number; readonly at: string };

/** The last time a translation was saved: the instant, and the number of the last version that a save left, if one is kept. */
export type LastSave = { readonly at: string; readonly version?: number | undefined };

/** Between which French versions a text changed since it was translated. */
export type Since = {
  readonly seen: number;
  readonly now: number;
  /** What the translator saw is kept no more: the oldest version stands for it, and more may have changed. */
  readonly atLeast: boolean;
};

/**
 * The French text that a translator saw, and the newest one; nothing where they are the same, or where no version tells.
 * A version that took up a publication has its instant, so that its number counts too.
 * @param versions French versions, oldest first.
 */
export function sourceSince(versions: readonly SourceVersion[], { at, version = 0 }: LastSave): Since | undefined {
  const [oldest, newest] = [versions[0], versions.at(-1)];
  if (oldest === undefined || newest === undefined) return undefined;
  const seen = versions.findLast((one) => one.at <= at || one.id < version);
  const from = seen ?? oldest;
  return from.id === newest.id ? undefined : { seen: from.id, now: newest.id, atLeast: seen === undefined };
}
