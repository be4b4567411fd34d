import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../../scripts/build/site.ts';
import { planFolder } from '../../scripts/command/paths.ts';
import { hashFiles, type Hashes } from '../../scripts/disk/hash-files.ts';
import { contentFolder } from '../../scripts/pull/folder.ts';
import { pull } from '../../scripts/pull/pull.ts';
import { astroBuild } from './astro-build.ts';
import { temporaryFolder } from './plan.ts';
import { publishing } from './publishing.ts';

/** Without what is made of pages afterwards: pictures, the index of the search, press kits, media. */
const pagesAmong = (files: Hashes): Hashes =>
  Object.fromEntries(
    Object.entries(files).filter(
      ([path]) => !/^(?:share|press-kits|pagefind|media)\/|^[^/]+\/search\.json$|^[^/]+\.(?:png|ico)$/.test(path),
    ),
  );

it('the publisher, the build and Astro’s own give the same files, byte for byte', async () => {
  const source = contentFolder(planFolder);
  const { publisher, current } = await publishing(source);
  await publisher.reconcile();
  await publisher.sequel.follow();
  const varFolder = temporaryFolder();
  const { folder } = await pull(source, { varFolder, today: '2026-11-23', say: () => undefined });
  await buildSite(folder, join(varFolder, 'dist'));
  const [published, built] = [hashFiles(current), hashFiles(join(varFolder, 'dist'))];
  expect(published).toEqual(built);
  await astroBuild(realpathSync(folder), join(varFolder, 'static'));
  const [own, astro] = [pagesAmong(built), pagesAmong(hashFiles(join(varFolder, 'static')))];
  expect(own).toEqual(astro);
  expect(Object.keys(own).length).toBeGreaterThan(400);
  expect(Object.keys(published).length).toBeGreaterThan(600);
});
