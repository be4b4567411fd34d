import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageOf } from '../../scripts/command/failure.ts';
import { publishSite } from '../../scripts/publish-site/publish.ts';
import { strapi, usualLimits } from '../../scripts/pull/strapi.ts';
import { hashFiles } from '../../scripts/disk/hash-files.fixture.ts';
import { releasesIn } from '../../scripts/release/releases.ts';
import { fixtureCms, token, type FixtureCms } from './fixture-cms.ts';
import { edit, planContent, temporaryFolder } from './plan.ts';
import { formsOfTexts } from './rounds.ts';

/** A disk of its own, in memory, that may be filled; mounting one takes root on Linux. */
const disk = temporaryFolder();
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', disk]).status === 0;
const varFolder = join(disk, 'var');

let cms: FixtureCms;
let minute = 0;

const publish = () => {
  minute += 1;
  const now = new Date(Date.UTC(2026, 10, 23, 9, minute));
  return publishSite(strapi({ url: cms.url, token, limits: usualLimits }), { varFolder, now, say: () => undefined });
};
const online = () => hashFiles(join(varFolder, 'current', 'site'));

/** What a step that stopped half-way would leave. */
const scraps = () =>
  readdirSync(varFolder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?:^|\/)\.[^/]+$|\.next$|\.part$|^trees\/incoming\/./.test(path),
  );

/** The bytes that a folder's files take on the disk. */
function room(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).blocks * 512, 0);
}

/** Leaves so many bytes on the disk. */
function leave(bytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, Math.floor(bavail * bsize - bytes))));
}

describe.skipIf(!mounted)('a full disk (skipped where no disk of its own can be mounted)', () => {
  beforeAll(async () => {
    cms = await fixtureCms(await planContent());
    mkdirSync(varFolder);
    await publish();
  });
  afterAll(async () => {
    await cms.close();
    spawnSync('umount', [disk]);
  });

  it.each([
    ['while pulling', 0.005, /^✗ Le disque est plein/],
    ['while building', 0.3, /^✗ Le disque est plein/],
  ])('%s leaves the live site as it was, no scrap behind, and says what to do', async (_, sites, line) => {
    const before = online();
    edit(cms.content, 'article', 'article-genre', 'fr', { summary: `Un résumé, la place de ${sites} site.` });
    rmSync(join(varFolder, 'build'), { recursive: true, force: true });
    leave(sites * room(join(varFolder, 'current', 'site')));
    const error = await publish().catch((reason: unknown) => reason);
    rmSync(join(disk, 'filler'));
    expect(messageOf(error)).toMatch(line);
    expect(online()).toEqual(before);
    expect(scraps()).toEqual([]);
  });

  it('while releasing, at any step of it, leaves the live site as it was, no scrap behind, and says what to do', () => {
    const releases = releasesIn(varFolder);
    const failures: string[] = [];
    for (let blocks = 0; ; blocks += 1) {
      const before = online();
      leave(blocks * 4096);
      const write = new Map([
        ['index.html', 'a new home '.repeat(1000)],
        ['fr/nouveau/index.html', 'a new page'],
      ]);
      try {
        releases.publish({ write, remove: ['404.html'] }, { madeFrom: '', now: new Date() });
        break;
      } catch (error) {
        failures.push(messageOf(error));
      } finally {
        rmSync(join(disk, 'filler'));
      }
      expect(online()).toEqual(before);
      expect(hashFiles(join(varFolder, 'trees', 'a', 'site'))).toEqual(
        hashFiles(join(varFolder, 'trees', 'b', 'site')),
      );
      expect(scraps()).toEqual([]);
    }
    releases.close();
    expect(failures.length).toBeGreaterThan(3);
    expect(failures.filter((line) => !line.startsWith('✗ Le disque est plein'))).toEqual([]);
    expect(Object.keys(online())).not.toContain('404.html');
  });

  it('while compressed forms are laid, at any step of it, leaves none that is not whole, and lays them once there is room', () => {
    const releases = releasesIn(varFolder);
    const paths = ['index.html', 'fr/index.html', 'ar/index.html'];
    const texts = paths.map((path) => [path, releases.read(path)?.toString() ?? ''] as const);
    const [made, before] = [formsOfTexts(texts), online()];
    let failures = 0;
    for (let blocks = 0; ; blocks += 1) {
      leave(blocks * 4096);
      try {
        releases.addCompressed(made);
        break;
      } catch {
        failures += 1;
      } finally {
        rmSync(join(disk, 'filler'));
      }
      const files = Object.entries(online());
      const whole = new Map(made.map(({ path, hash }) => [`${path}.br`, hash]));
      for (const [path, hash] of files) if (whole.has(path)) expect(hash).toBe(whole.get(path));
      expect(Object.fromEntries(files.filter(([path]) => !whole.has(path)))).toEqual(before);
    }
    releases.close();
    expect(failures).toBeGreaterThan(3);
    expect(
      Object.keys(online())
        .filter((path) => path.endsWith('.br'))
        .sort(),
    ).toEqual(paths.map((path) => `${path}.br`).sort());
    expect(hashFiles(join(varFolder, 'trees', 'a', 'site'))).toEqual(hashFiles(join(varFolder, 'trees', 'b', 'site')));
    expect(scraps()).toEqual([]);
  });

  it('with room again, publishes', async () => {
    const before = online();
    await publish();
    expect(online()).not.toEqual(before);
  });
});
