import type { Fixture } from './fixture.ts';
import { runInTurn } from './measure/rounds.ts';
import { requireSameSites } from './measure/sameness.ts';
import { spreadOf } from './measure/statistics.ts';
import { renderBars } from './report/bar.ts';
import type { Measure, Section } from './report/report.ts';
import { astro } from './system/astro.ts';
import { eleventy } from './system/eleventy.ts';
import { hugo } from './system/hugo.ts';
import { limitRender, limitWrite, ownFromContent, ownFromSnapshot } from './system/own.ts';

const peers = [hugo, eleventy, astro, limitRender];
/** The site itself first: the limit writes again what it has made. */
const systems = [ownFromSnapshot, ownFromContent, ...peers, limitWrite];

/** Makes the whole site with every system, cold, and compares. */
export async function renderPart(fixture: Fixture, rounds: number, say: (line: string) => void): Promise<Section> {
  for (const system of systems) await system.prepare(fixture);
  const runs = await runInTurn(systems, fixture, rounds, say);
  const pages = requireSameSites([ownFromSnapshot, ownFromContent, ...peers], peers, fixture);
  const measures = systems.map((system): Measure => {
    const own = runs.get(system.name) ?? [];
    const version = system.version?.();
    const made = pages.get(system.name);
    return {
      ...{ name: system.name, label: system.label },
      ...(version !== undefined && { version }),
      ...(made !== undefined && { pages: made }),
      seconds: spreadOf(own.map(({ seconds }) => seconds)),
      peakBytes: spreadOf(own.map(({ peakBytes }) => peakBytes)),
    };
  });
  const medians = new Map(
    measures.map(({ name, seconds, peakBytes }) => [
      name,
      { seconds: seconds.median, peakBytes: peakBytes?.median ?? 0 },
    ]),
  );
  return { title: 'Full render', measures, bars: renderBars(medians) };
}
