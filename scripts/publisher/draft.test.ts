import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { releasesIn } from '../release/releases.ts';
import { Draft } from './draft.ts';

test('what does not fit in memory waits on the disk, each file for itself, those that replace another too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'draft-'));
  const releases = releasesIn(folder);
  const draft = new Draft(releases, join(folder, 'draft'));
  draft.put('large', new Uint8Array(17_000_000));
  for (const path of ['a.zip', 'b.zip']) draft.write.set(path, new Uint8Array());
  for (const path of ['a.zip', 'b.zip']) draft.put(path, Buffer.from(`bytes of ${path}`));
  expect(['a.zip', 'b.zip'].map((path) => draft.read(path)?.toString())).toEqual(['bytes of a.zip', 'bytes of b.zip']);
  draft.discard();
  releases.close();
});
