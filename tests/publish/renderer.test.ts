import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { Entry } from 'shared/generated/index';
import type { RenderedFile } from 'shared/rendering';
import { buildSite } from '../../scripts/build/site.ts';
import { planFolder } from '../../scripts/command/paths.ts';
import { hashFiles, type Hashes } from '../../scripts/disk/hash-files.fixture.ts';
import { hashOf } from '../../scripts/disk/hash-files.ts';
import { contentFolder } from '../../scripts/pull/folder.ts';
import { pull } from '../../scripts/pull/pull.ts';
import { astroBuild } from './astro-build.ts';
import { fewOf, planContent, temporaryFolder } from './plan.ts';
import { memorySource, publishing, siteUrl } from './publishing.ts';

/** Without what is made of pages afterwards: pictures, the index of the search, press kits, media. */
const pagesAmong = (files: Hashes): Hashes =>
  Object.fromEntries(
    Object.entries(files).filter(
      ([path]) =>
        !/^(?:share|press-kits|pagefind|media)\/|^[^/]+\/search-records\/|^_(?:redirects|headers)$|^[^/]+\.(?:png|ico)$/.test(
          path,
        ),
    ),
  );

afterEach(() => vi.unstubAllEnvs());

it('the publisher, the build and Astro’s own give the same files, byte for byte', async () => {
  vi.stubEnv('SECURITY_CONTACT', 'mailto:securite@reseau.example');
  const source = contentFolder(planFolder);
  const { publisher, current } = await publishing(source);
  await publisher.reconcile();
  await publisher.jobs.makeFiles();
  const varFolder = temporaryFolder();
  const { folder } = await pull(source, { varFolder, today: '2026-11-23', siteUrl, say: () => undefined });
  await buildSite(folder, join(varFolder, 'dist'));
  const [published, built] = [hashFiles(current), hashFiles(join(varFolder, 'dist'))];
  expect(published).toEqual(built);
  await astroBuild(realpathSync(folder), join(varFolder, 'static'));
  const [own, astro] = [pagesAmong(built), pagesAmong(hashFiles(join(varFolder, 'static')))];
  expect(own).toEqual(astro);
  expect(own['.well-known/security.txt']).toBeDefined();
  expect(Object.keys(own).length).toBeGreaterThan(400);
  expect(Object.keys(published).length).toBeGreaterThan(600);
});

it('content that a selection cannot cope with fails the pages that need it, and leaves nothing behind when it goes', async () => {
  const { publisher, renderer, site, current } = await publishing(memorySource(fewOf(await planContent())));
  await publisher.reconcile();
  const online = hashFiles(current);
  // Nobody is named whom to tell.
  expect(Object.keys(online).filter((path) => path.startsWith('.'))).toEqual([]);
  const events = site.content.content().entries.filter(({ type }) => type === 'event');
  const broken = events.map((event): Entry => ({ ...event, schedule: undefined }) as unknown as Entry);
  const render = async () => {
    const failed: string[] = [];
    const made: RenderedFile[] = [];
    for await (const file of renderer.render('pages'))
      if ('error' in file) failed.push(file.path);
      else if ('body' in file) made.push(file);
    return { failed, made };
  };
  const undo = renderer.change({ entries: broken, removed: [] });
  const first = await render();
  expect(first.failed.filter((path) => path.endsWith('index.html')).length).toBeGreaterThan(3);
  expect(first.failed.some((path) => path.startsWith('[language]/'))).toBe(true);
  expect((await render()).failed).toEqual(first.failed);
  renderer.change(undo);
  const mended = await render();
  expect(mended.failed).toEqual([]);
  const wanted = mended.made.filter(({ path }) => path in online);
  expect(wanted.length).toBeGreaterThan(3);
  expect(wanted.filter(({ path, body }) => online[path] !== hashOf(body)).map(({ path }) => path)).toEqual([]);
});
