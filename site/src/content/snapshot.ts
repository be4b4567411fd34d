import { openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { deferring } from 'shared/deferred';
import { contracts, type Entry } from 'shared/generated/index';
import type { FormerAddresses } from 'shared/former-address';
import type { ContentChange } from 'shared/rendering';
import { formerFile, longFields, textsFile, type Place } from 'shared/snapshot';

/**
 * Everything in a snapshot folder, as a change of empty content. Long texts stay in their file until a page reads them, and
 * the file stays open as long as the process lives. Throws where a file is missing.
 */
export function readSnapshot(folder: string): ContentChange & { readonly today: string } {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const { today } = read('snapshot') as { today: string };
  const textAt = textsIn(join(folder, textsFile));
  const entries = Object.keys(contracts).flatMap((type) => read(type) as Entry[]);
  return {
    entries: entries.map((entry) => whole(entry, textAt)),
    removed: [],
    former: read(formerFile) as FormerAddresses[],
    today,
  };
}

function whole(entry: Entry, textAt: (place: Place) => string): Entry {
  const placed = longFields(entry).flatMap((field) => {
    const value: unknown = Reflect.get(entry, field);
    return typeof value === 'string' ? [] : [[field, (): string => textAt(value as Place)] as const];
  });
  return placed.length === 0 ? entry : deferring(entry, Object.fromEntries(placed));
}

function textsIn(file: string): (place: Place) => string {
  let descriptor: number | undefined;
  return ({ at, bytes }) => {
    const buffer = Buffer.allocUnsafe(bytes);
    readSync((descriptor ??= openSync(file, 'r')), buffer, 0, bytes, at);
    return buffer.toString('utf8');
  };
}
