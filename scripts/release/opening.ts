import type { Turnstile } from './alone.ts';
import { changesOf, contentsOf } from './changes.ts';
import { OnlineSite } from './online-site.ts';

/** Opens what is online and puts it in order, whatever happened to the folder. */
export function openedSite(varFolder: string, turnstile: Turnstile): OnlineSite {
  try {
    return turnstile.pass(() => {
      const site = new OnlineSite(varFolder);
      try {
        putInOrder(site);
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

/** Where the journal was lost, what is online becomes the first release. */
function putInOrder(site: OnlineSite): void {
  site.repair();
  const unrecorded = site.unrecorded();
  if (unrecorded === undefined) return;
  const now = new Date(unrecorded.label?.releasedOn ?? Date.now());
  site.release(changesOf(site.files(), contentsOf(unrecorded.site), [], now), { madeFrom: '', now });
}
