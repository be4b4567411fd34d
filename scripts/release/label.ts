import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const label = z.strictObject({
  id: z.string(),
  /** The instant of the release, RFC 3339 in UTC. */
  releasedOn: z.iso.datetime(),
  /** The run of the system during which the tree was put in order: a power cut since may have undone a part of it. */
  boot: z.string(),
});
/** What stands beside the files of a whole tree, in `release.json`. */
export type Label = z.infer<typeof label>;

const bootFile = '/proc/sys/kernel/random/boot_id';
/** Where the system does not number its runs, each process is one. */
const boot = existsSync(bootFile) ? readFileSync(bootFile, 'utf8').trim() : crypto.randomUUID();

export const labelText = (release: { readonly id: string; readonly releasedOn: string }): string =>
  JSON.stringify({ id: release.id, releasedOn: release.releasedOn, boot });

/** Whether a label, read from its file, was written for a release during this run of the system. */
export const isLabelOf = (text: string | undefined, id: string): boolean => {
  const found = readLabel(text);
  return found?.id === id && found.boot === boot;
};

/** A label as it was written; nothing where there is none or it is damaged. */
export function readLabel(text: string | undefined): Label | undefined {
  try {
    return label.parse(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}
