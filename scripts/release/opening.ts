import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Turnstile } from './alone.ts';
import { changesOf, contentsOf } from './changes.ts';
import { aboutUnrecorded } from './former-layout.ts';
import { OnlineSite } from './online-site.ts';

/** Opens what is online and puts it in order, whatever happened to the folder. */
export function openedSite(varFolder: string, turnstile: Turnstile): OnlineSite {
  try {
    return turnstile.pass(() => {
      const site = new OnlineSite(varFolder);
      try {
        takeOver(varFolder, site);
        return site;
      } catch (error) {
        site.close();
        throw error;
      }
    });
  } catch (error) {
    turnstile.close();
    throw error;
  }
}

/** What is online without being recorded, as each release once was a folder of its own, becomes the first release. */
function takeOver(varFolder: string, site: OnlineSite): void {
  site.repair();
  const unrecorded = site.unrecorded();
  if (unrecorded !== undefined) {
    const about = aboutUnrecorded(unrecorded);
    site.release(changesOf(site.files(), contentsOf(unrecorded), [], about.now), about);
  }
  rmSync(join(varFolder, 'releases'), { recursive: true, force: true });
}
