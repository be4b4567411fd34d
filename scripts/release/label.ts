import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Release } from './state.ts';

const label = z.strictObject({
  id: z.string(),
  /** The instant of the release, RFC 3339 in UTC. */
  releasedOn: z.iso.datetime(),
  /** What the files are where more of the release has followed. */
  state: z.string(),
  /** The run of the system during which the tree was put in order: a power cut since may have undone a part of it. */
  boot: z.string(),
});
/** What stands beside the files of a whole tree, in `release.json`. */
export type Label = z.infer<typeof label>;

const bootFile = '/proc/sys/kernel/random/boot_id';
/** Where the system does not number its runs, each process is one. */
const boot = existsSync(bootFile) ? readFileSync(bootFile, 'utf8').trim() : crypto.randomUUID();

/** What a label says of a release. */
export type Named = Pick<Release, 'id' | 'releasedOn' | 'state'>;

export const labelText = ({ id, releasedOn, state }: Named): string => JSON.stringify({ id, releasedOn, state, boot });

/** Whether a label, read from its file, was written for a release as it is now, during this run of the system. */
export const isLabelOf = (text: string | undefined, { id, state }: Named): boolean => {
  const found = readLabel(text);
  return found?.id === id && found.state === state && found.boot === boot;
};

/** A label as it was written; nothing where there is none or it is damaged. */
export function readLabel(text: string | undefined): Label | undefined {
  try {
    return label.parse(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}
