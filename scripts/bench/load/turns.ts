import { join } from 'node:path';
import { buildCms, startCms } from '../../start/cms.ts';
import { stop } from '../../start/children.ts';
import type { RunningCms } from '../live/running-cms.ts';
import { breakCms } from './broken-cms.ts';
import { saveFor, type Editor, type Saves } from './editors.ts';
import type { Fronts } from './fronts.ts';
import type { Load } from './wrk.ts';

/** What is measured of readers, in the order of a turn. */
export const situations = ['file', 'site', 'saving', 'stopped', 'broken', 'rebuilding', 'starting'] as const;
export type Situation = (typeof situations)[number];

/** What one turn found: readers in each situation, editors alone and beside readers, and what nginx answered officers. */
export type Turn = {
  readonly readers: Readonly<Record<Situation, Load>>;
  readonly saves: Readonly<Record<'alone' | 'besideReaders', Saves>>;
  readonly administration: Readonly<Record<'site' | 'stopped' | 'broken' | 'rebuilding', number>>;
};

/** What a turn needs; `read` asks for the site, `readFile` for the only file of the bare nginx, both for `seconds`. */
export type Ground = {
  readonly fronts: Pick<Fronts, 'administration'>;
  readonly editors: readonly Editor[];
  readonly read: () => Promise<Load>;
  readonly readFile: () => Promise<Load>;
  readonly seconds: number;
  readonly cmsPort: number;
};

/** Takes everything in turn; the CMS runs before it and after it. Gives what it found and the CMS that runs then. */
export async function takeTurn(ground: Ground, cms: RunningCms): Promise<{ turn: Turn; cms: RunningCms }> {
  const { fronts, editors, read, readFile, seconds, cmsPort } = ground;
  const logs = join(cms.varFolder, 'logs');
  const officer = fronts.administration('127.0.0.1');
  const answered = async (): Promise<number> => (await officer('/admin/init', { method: 'GET', headers: {} })).status;

  const file = await readFile();
  const site = await read();
  const well = await answered();
  const alone = await saveFor(editors, seconds);
  const [saving, besideReaders] = await Promise.all([read(), saveFor(editors, seconds)]);

  await stop(cms.process);
  const stopped = await read();
  const whileStopped = await answered();
  const standIn = await breakCms(cmsPort);
  const broken = await read();
  const whileBroken = await answered();
  await standIn.mend();

  const [rebuilding, whileRebuilding] = await Promise.all([read(), answered(), buildCms(logs)]);
  const [starting, process] = await Promise.all([read(), startCms(cms.url, logs)]);
  return {
    turn: {
      readers: { file, site, saving, stopped, broken, rebuilding, starting },
      saves: { alone, besideReaders },
      administration: { site: well, stopped: whileStopped, broken: whileBroken, rebuilding: whileRebuilding },
    },
    cms: { ...cms, process },
  };
}
