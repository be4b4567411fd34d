import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormerAddresses } from 'shared/former-address';
import { formerFile } from 'shared/snapshot';
import { schemas, type ContentType } from 'shared/generated/index';
import { openSnapshot, type Store } from './store.ts';

/** For tests: a store that reads a snapshot folder of these entries, which need not be whole; the other types are empty. */
export function exampleStore(
  entries: Partial<Record<ContentType, readonly object[]>>,
  former: readonly FormerAddresses[] = [],
): Store {
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  writeFileSync(join(folder, `${formerFile}.json`), JSON.stringify(former));
  writeFileSync(join(folder, 'snapshot.json'), JSON.stringify({ today: '2026-11-23' }));
  for (const type of Object.keys(schemas) as ContentType[]) {
    writeFileSync(join(folder, `${type}.json`), JSON.stringify(entries[type] ?? []));
  }
  return openSnapshot(folder);
}
