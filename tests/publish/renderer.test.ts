import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../../scripts/build/site.ts';
import { planFolder } from '../../scripts/command/paths.ts';
import { hashFiles } from '../../scripts/disk/hash-files.ts';
import { contentFolder } from '../../scripts/pull/folder.ts';
import { pull } from '../../scripts/pull/pull.ts';
import { temporaryFolder } from './plan.ts';
import { publishing } from './publishing.ts';

it('the publisher and the static build give the same files, byte for byte', async () => {
  const source = contentFolder(planFolder);
  const { publisher, current } = await publishing(source);
  await publisher.reconcile();
  await publisher.sequel.follow();
  const varFolder = temporaryFolder();
  const { folder } = await pull(source, { varFolder, today: '2026-11-23', say: () => undefined });
  await buildSite(folder, join(varFolder, 'dist'));
  const [published, built] = [hashFiles(current), hashFiles(join(varFolder, 'dist'))];
  expect(published).toEqual(built);
  expect(Object.keys(published).length).toBeGreaterThan(600);
});
