import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/command/environment.ts';
import { hashFiles } from '../../scripts/disk/hash-files.fixture.ts';
import { releasesIn } from '../../scripts/release/releases.ts';
import { temporaryFolder } from './plan.ts';
import { at, formsOf, roundOf, siteOf } from './rounds.ts';

/** Runs one thing until it is killed at a step; gives whether it had so many. */
async function killed(folder: string, what: string, step: number, round: number): Promise<boolean> {
  const given = ['tests/publish/interrupted.ts', folder, what, String(step), String(round)];
  const child = spawn(process.execPath, given, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`${what}, step ${step}: ${said}`);
  return signal === 'SIGKILL';
}

/** The files of a tree of which the site consists, after a look at the compressed forms: each is its file's as it is now. */
function filesIn(folder: string, tree: string): Record<string, string> {
  const site = join(folder, tree, 'site');
  const all = Object.entries(hashFiles(site));
  for (const path of all.map(([path]) => path).filter(isForm))
    expect(brotliDecompressSync(readFileSync(join(site, path))), path).toEqual(readFileSync(join(site, fileOf(path))));
  return Object.fromEntries(all.filter(([path]) => !isForm(path)));
}
const fileOf = (form: string): string => form.replace(/\.br$/, '');
const isForm = (path: string): boolean => path.endsWith('.br');
const online = (folder: string) => filesIn(folder, 'current');
const formsIn = (folder: string, tree = 'current') => Object.keys(hashFiles(join(folder, tree, 'site'))).filter(isForm);

/** After an opening both trees are what the journal says, by hard links, and nothing stands beside them. */
function isInOrder(folder: string, files: Readonly<Record<string, string>>, forms: readonly string[]): void {
  for (const name of ['current', 'trees/a', 'trees/b']) {
    expect(filesIn(folder, name)).toEqual(files);
    expect(formsIn(folder, name)).toEqual(forms);
  }
  for (const path of [...Object.keys(files), ...forms]) {
    const [a, b] = ['a', 'b'].map((name) => statSync(join(folder, 'trees', name, 'site', path)).ino);
    expect(a, `${path} in both trees`).toBe(b);
  }
  expect(readdirSync(folder).sort()).toEqual(['current', 'objects', 'releases.lock', 'releases.sqlite', 'trees']);
  expect(readdirSync(join(folder, 'trees')).sort()).toEqual(['a', 'b', 'incoming']);
  expect(readdirSync(join(folder, 'trees', 'incoming'))).toEqual([]);
}

/** A folder in which some rounds were published; a page that the next one changes and one that it does not are compressed. */
function published(rounds: number): string {
  const folder = temporaryFolder();
  const releases = releasesIn(folder);
  for (let round = 1; round <= rounds; round += 1) releases.publish(roundOf(round), { madeFrom: '', now: at(round) });
  releases.addCompressed(formsOf(rounds, ['index.html', '404.html']));
  releases.close();
  return folder;
}

/** What rounds replaced or removed, as a return to the rounds before needs it. */
const replacedBefore = (round: number) => {
  const gone = Array.from({ length: round - 1 }, (_, n) => Object.entries(siteOf(n + 1)));
  return gone
    .flatMap((site) => site.filter(([path, hash]) => siteOf(round)[path] !== hash).map(([, hash]) => hash))
    .sort();
};

/** A folder in which one round was published, and whose journal was lost. */
function withoutJournal(): string {
  const folder = published(1);
  for (const name of readdirSync(folder)) if (name.startsWith('releases.sqlite')) rmSync(join(folder, name));
  return folder;
}

/**
 * Kills something at each of its steps, each time on a copy of one folder: readers see one whole release before anything
 * is repaired, an opening repairs, the next publication goes through, and nothing is left over.
 */
async function killedAtEachStep(folder: string, what: string, sites: readonly Record<string, string>[], next: number) {
  const seenForms = new Set<string>();
  for (let step = 1; step < 300; step += 1) {
    const copy = join(temporaryFolder(), 'var');
    // With its hard links, which Node's own copy would not keep.
    spawnSync('cp', ['-a', folder, copy]);
    const wasKilled = await killed(copy, what, step, next);
    const seen = online(copy);
    expect(sites, `step ${step}`).toContainEqual(seen);
    seenForms.add(formsIn(copy).join());
    const releases = releasesIn(copy);
    online(copy);
    const repaired = Object.fromEntries(releases.files());
    expect(sites, `step ${step}`).toContainEqual(repaired);
    const lasting = formsIn(copy).filter((path) => repaired[fileOf(path)] === siteOf(next)[fileOf(path)]);
    releases.publish(roundOf(next), { madeFrom: '', now: at(next) });
    releases.close();
    isInOrder(copy, siteOf(next), lasting);
    // A return is one more release, which replaced some files too.
    if (what !== 'rollback') expect(readdirSync(join(copy, 'objects')).sort()).toEqual(replacedBefore(next));
    rmSync(dirname(copy), { recursive: true });
    if (!wasKilled) return { steps: step, seenForms };
  }
  throw new Error('It never ends.');
}

describe.concurrent('what is killed at any of its steps', { timeout: 360_000 }, () => {
  it('a publication', async () => {
    const { steps, seenForms } = await killedAtEachStep(published(2), 'publish', [siteOf(2), siteOf(3)], 3);
    expect(steps).toBeGreaterThan(30);
    expect([...seenForms]).toEqual(['404.html.br,index.html.br', '404.html.br']);
  });

  it('what follows a publication', async () => {
    const { steps } = await killedAtEachStep(published(2), 'follow', [siteOf(2), siteOf(3)], 3);
    expect(steps).toBeGreaterThan(30);
  });

  it('a return to the release before', async () => {
    const { steps, seenForms } = await killedAtEachStep(published(3), 'rollback', [siteOf(2), siteOf(3)], 3);
    expect(steps).toBeGreaterThan(30);
    expect([...seenForms]).toEqual(['404.html.br,index.html.br', '404.html.br']);
  });

  it('a laying of compressed forms beside what is online', async () => {
    const { steps, seenForms } = await killedAtEachStep(published(2), 'addCompressed', [siteOf(2)], 3);
    expect(steps).toBeGreaterThan(15);
    expect([...seenForms]).toEqual([
      '404.html.br,index.html.br',
      '404.html.br,feed.xml.br,index.html.br',
      '404.html.br,feed.xml.br,fr/index.html.br,index.html.br',
    ]);
  });

  it('a repair', async () => {
    const broken = published(2);
    await killed(broken, 'publish', 12, 3);
    const { steps } = await killedAtEachStep(broken, 'open', [siteOf(2)], 3);
    expect(steps).toBeGreaterThan(10);
  });

  it('a start without the journal', async () => {
    const { steps } = await killedAtEachStep(withoutJournal(), 'open', [siteOf(1)], 2);
    expect(steps).toBeGreaterThan(30);
  });
});

it('several processes that publish at once do so one after the other', async () => {
  const folder = published(2);
  const never = 9999;
  const rounds = [3, 4, 5, 6];
  expect(await Promise.all(rounds.map((round) => killed(folder, 'publish', never, round)))).not.toContain(true);
  const releases = releasesIn(folder);
  expect(releases.list()).toHaveLength(2 + rounds.length);
  const files = Object.fromEntries(releases.files());
  releases.close();
  isInOrder(folder, files, ['404.html.br']);
});
