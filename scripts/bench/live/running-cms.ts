import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../command/environment.ts';
import { fingerprint } from '../../disk/fingerprint.ts';
import { stopAll } from '../../start/children.ts';
import { buildCms, isCmsBuilt, startCms } from '../../start/cms.ts';
import { articlesOf } from '../content/folder.ts';
import type { FictitiousArticle } from '../content/article.ts';
import type { Fixture } from '../fixture.ts';
import { environmentFor, type Ports } from './environment.ts';
import { fillDatabase } from './database.ts';

/** A CMS on the content of a fixture. */
export type RunningCms = {
  readonly url: string;
  readonly varFolder: string;
  readonly process: ChildProcess;
};

/** What the plan's database is made of. */
const sources = ['cms/src', 'cms/config', 'shared', 'package-lock.json'].map((path) => join(root, path));

/** Starts the real CMS, built for production, on a database with the fixture's articles. `stopAll` ends it. */
export async function startOnFixture(fixture: Fixture, bench: string, ports: Ports): Promise<RunningCms> {
  const varFolder = join(fixture.folder, 'live');
  await layPlan(varFolder, bench, ports);
  // Pictures that the border has prepared for the fixture need not be prepared once more.
  cpSync(fixture.media, join(varFolder, 'media'), { recursive: true });
  const pictureNames = readdirSync(join(fixture.content, 'pictures')).sort();
  const articles: FictitiousArticle[] = [];
  for await (const article of articlesOf(
    fixture.choice,
    pictureNames.map((name) => `pictures/${name}`),
  ))
    articles.push(article);
  const folders = { content: fixture.content, uploads: join(varFolder, 'cms/public/uploads') };
  fillDatabase(join(varFolder, 'cms/data.db'), articles, folders);
  return await startIn(varFolder, ports);
}

/** Starts the real CMS on the database of a folder. `more` of the environment is for it and all that is started later. */
export async function startIn(
  varFolder: string,
  ports: Ports,
  more: Readonly<Record<string, string>> = {},
): Promise<RunningCms> {
  const url = `http://127.0.0.1:${String(ports.cms)}`;
  Object.assign(process.env, environmentFor(varFolder, ports), more);
  return { url, varFolder, process: await startCms(url, join(varFolder, 'logs')) };
}

/** Empties a folder for all that is written while running, and lays the plan's database into it. */
export async function layPlan(varFolder: string, bench: string, ports: Ports): Promise<void> {
  const plan = await planDatabase(bench, ports);
  rmSync(varFolder, { recursive: true, force: true });
  mkdirSync(varFolder, { recursive: true });
  cpSync(join(plan, 'cms'), join(varFolder, 'cms'), { recursive: true });
}

/** A folder with the plan's database, as a first start leaves it; made once for the same sources. */
async function planDatabase(bench: string, ports: Ports): Promise<string> {
  const folder = join(bench, 'plan');
  const stamp = join(folder, 'made-from');
  const logs = join(folder, 'logs');
  const madeFrom = fingerprint(sources);
  if (!isCmsBuilt()) await buildCms(logs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom) return folder;
  rmSync(folder, { recursive: true, force: true });
  Object.assign(process.env, environmentFor(folder, ports));
  await startCms(`http://127.0.0.1:${String(ports.cms)}`, logs);
  await stopAll();
  writeFileSync(stamp, madeFrom);
  return folder;
}
