import { rmSync } from 'node:fs';
import type { Fixture } from '../fixture.ts';
import { outOf } from '../system/own.ts';
import type { System } from '../system/system.ts';
import type { Run } from './process.ts';

/**
 * Runs systems in turn, A B C A B C, so that whatever else the machine does meets all alike; before each run what it made
 * before is removed. Gives the runs of each by its name.
 */
export async function runInTurn(
  systems: readonly System[],
  fixture: Fixture,
  rounds: number,
  say: (line: string) => void,
): Promise<ReadonlyMap<string, readonly Run[]>> {
  const runs = new Map<string, Run[]>(systems.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const system of systems) {
      const out = outOf(fixture, system.name);
      rmSync(out, { recursive: true, force: true });
      const { seconds, peakBytes } = await system.run(fixture, out);
      runs.get(system.name)?.push({ seconds, peakBytes });
      say(`${round}/${rounds} ${system.label} : ${seconds.toFixed(2)} s, ${Math.round(peakBytes / 1e6)} Mo`);
    }
  }
  return runs;
}
