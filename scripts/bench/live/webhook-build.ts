import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Fixture } from '../fixture.ts';
import { astro } from '../system/astro.ts';
import { readToken } from './environment.ts';
import { readByRest } from './rest.ts';

/**
 * The usual way from a click to the page: the CMS publishes, its webhook starts a build that reads everything by REST, and
 * one rename switches to the new site. Gives the seconds from the click to the switch. The build's loader reads prepared
 * pages; before it the same entries are read from the CMS, as the loader would.
 */
export async function webhookBuild(cms: string, fixture: Fixture, publish: () => Promise<void>): Promise<number> {
  const folder = join(fixture.folder, 'webhook');
  const out = join(folder, String(Date.now()));
  const began = performance.now();
  await publish();
  await readByRest(cms, readToken);
  await astro.run(fixture, out);
  const link = join(folder, 'current');
  symlinkSync(out, `${link}.next`);
  renameSync(`${link}.next`, link);
  const seconds = (performance.now() - began) / 1000;
  rmSync(folder, { recursive: true, force: true });
  return seconds;
}
