/** What the parts say of themselves at `/healthz`, and whoever watches them reads. */

/** Where each part says how it is, to this machine alone. */
export const healthPath = '/healthz';

/** The least room on a disk, in bytes: below it an upload, a publication or a backup may be the one that does not fit. */
export const leastRoom = 500_000_000;

/** What a part says of the room that is left on its disk, in bytes: nothing where there is enough. */
export function roomProblems(free: number, folder: string): readonly string[] {
  if (free >= leastRoom) return [];
  const [left, needed] = [free, leastRoom].map((bytes) => Math.floor(bytes / 1_000_000));
  return [
    `Il reste ${String(left)}\u00a0Mo sur le disque de ${folder}\u00a0: libérez de la place, il en faut ${String(needed)}.`,
  ];
}

/** The age of an instant in whole seconds, with the instant (RFC 3339 in UTC); null where there is none. */
export function aged(at: Date | undefined, now: Date): { readonly at: string; readonly age: number } | null {
  return at === undefined
    ? null
    : { at: at.toISOString(), age: Math.max(0, Math.round((now.getTime() - at.getTime()) / 1000)) };
}
