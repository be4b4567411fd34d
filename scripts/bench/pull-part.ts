import { contracts } from 'shared/generated/index';
import { Failure } from '../command/failure.ts';
import { strapi } from '../pull/strapi.ts';
import type { RunningCms } from './live/running-cms.ts';
import { readToken } from './live/environment.ts';
import { readByRest } from './live/rest.ts';
import { spreadOf } from './measure/statistics.ts';
import type { Section } from './report/report.ts';

/** Reads the whole content out of a running CMS, by the export and by REST in turn; nothing is checked or rendered. */
export async function pullPart({ url }: RunningCms, rounds: number, say: (line: string) => void): Promise<Section> {
  const source = strapi({ url, token: readToken });
  const byExport = async (): Promise<number> => {
    let count = 0;
    for (const contract of Object.values(contracts)) count += (await source.entries(contract)).length;
    return count;
  };
  const seconds: Readonly<Record<'export' | 'rest', number[]>> = { export: [], rest: [] };
  for (let round = 1; round <= rounds; round += 1) {
    const exported = await timed(byExport, seconds.export);
    const listed = await timed(() => readByRest(url, readToken), seconds.rest);
    if (exported !== listed) throw new Failure(`L’export donne ${exported} entrées, la liste ${listed}.`);
    say(`${round}/${rounds} export ${last(seconds.export)} s, REST ${last(seconds.rest)} s, ${exported} entrées`);
  }
  const [own, rest] = [spreadOf(seconds.export), spreadOf(seconds.rest)];
  return {
    title: 'Full pull from Strapi',
    measures: [
      { name: 'export', label: 'this site’s export', seconds: own },
      { name: 'rest', label: 'REST, pages of 100 with populate', seconds: rest },
    ],
    bars: [{ name: 'full pull, against REST', value: own.median / rest.median, most: 0.2, unit: '×' }],
  };
}

const last = (numbers: readonly number[]): string => (numbers.at(-1) ?? 0).toFixed(2);

async function timed<T>(work: () => Promise<T>, into: number[]): Promise<T> {
  const began = performance.now();
  const result = await work();
  into.push((performance.now() - began) / 1000);
  return result;
}
