import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { About } from './releases.ts';

/** What stood beside a release when each was a folder of its own, and what stands beside a tree now. */
const beside = z.object({ releasedOn: z.iso.datetime(), madeFrom: z.string().default('') });

/** What is known of a site that is online without a journal: one of the former layout, or one whose journal was lost. */
export function aboutUnrecorded(site: string): About {
  const folder = realpathSync(dirname(site));
  for (const name of ['manifest.json', 'release.json']) {
    const path = join(folder, name);
    const found = beside.safeParse(existsSync(path) ? parse(readFileSync(path, 'utf8')) : undefined);
    if (found.success) return { madeFrom: found.data.madeFrom, now: new Date(found.data.releasedOn) };
  }
  return { madeFrom: '', now: new Date() };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
