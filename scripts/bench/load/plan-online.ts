import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../content/random.ts';
import { putOnline } from '../live/online-site.ts';
import { freePorts } from '../live/ports.ts';
import { layPlan, startIn, type RunningCms } from '../live/running-cms.ts';
import { nextIndex } from '../live/search.ts';
import { atRest } from '../measure/process-tree.ts';
import { frontEnvironment } from './fronts.ts';
import { mixOf, type Mix } from './mix.ts';

/** The plan in a CMS, its release, and what readers ask for of it. */
export type PlanOnline = { readonly cms: RunningCms; readonly cmsPort: number; readonly mix: Mix };

/**
 * Starts a CMS on the plan, and has the publisher put it online with all that follows: share images, search and the
 * compressed forms, so that nothing is made any more while one measures. `stopAll` ends it.
 */
export async function planOnline(bench: string, seed: number, say: (line: string) => void): Promise<PlanOnline> {
  const folder = join(bench, 'load');
  const ports = await freePorts();
  await layPlan(folder, bench, ports);
  const cms = await startIn(folder, ports, frontEnvironment);
  const online = await putOnline(folder, ports);
  say(`tout en ligne après ${online.secondsToFirst.toFixed(1)} s, reste ce qui suit`);
  await nextIndex(online.url);
  await atRest(online.publisher);
  const mix = mixOf(realpathSync(join(folder, 'current/site')), randomFrom(seed));
  say(`${mix.paths.length} adresses en ligne, ${Math.round(mix.meanBytes)} octets en moyenne`);
  return { cms, cmsPort: ports.cms, mix };
}
