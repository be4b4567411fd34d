import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { releasesIn } from '../../scripts/release/releases.ts';
import { temporaryFolder } from './plan.ts';
import { at, roundOf } from './rounds.ts';
import { callsOf, canTrace, Unsafe, type Call } from './traced.ts';

const child = join(import.meta.dirname, 'interrupted.ts');
/** More steps than anything has: nothing is interrupted. */
const never = '1000000';

const isTurn = ({ name, paths }: Call): boolean => name.startsWith('rename') && paths[1] === 'current';
const isRecord = ({ name, paths }: Call): boolean => name === 'pwrite64' && paths[0] === 'releases.sqlite-wal';

describe.skipIf(!canTrace())('what the kernel is asked (skipped where nothing may be traced)', () => {
  const folder = temporaryFolder();
  beforeAll(() => {
    const releases = releasesIn(folder);
    for (const round of [1, 2]) releases.publish(roundOf(round), { madeFrom: '', now: at(round) });
    releases.close();
  });

  it.each([
    ['a publication', 'publish', '3'],
    ['a return to the release before', 'rollback', '4'],
  ])(
    'by %s is to have all on the disk before readers are led there, and that step before what they leave is touched',
    (_, what, round) => {
      const calls = callsOf([process.execPath, child, folder, what, never, round], folder);
      const turns = calls.filter(isTurn);
      expect(turns).toHaveLength(1);
      const turn = calls.indexOf(turns[0]!);
      const unsafe = new Unsafe();
      let records = 0;
      for (const call of calls.slice(0, turn)) {
        if (isRecord(call)) {
          records += 1;
          expect(unsafe.below('trees', 'objects'), 'before the journal says that it is online').toEqual([]);
        }
        unsafe.note(call);
      }
      expect(records).toBeGreaterThan(0);
      expect(unsafe.below('trees', 'objects', 'releases.sqlite'), 'before readers are led there').toEqual([]);
      expect(calls[turn + 1], 'the link is on the disk before anything else is touched').toEqual({
        name: 'fsync',
        paths: [''],
      });
      for (const call of calls.slice(turn)) unsafe.note(call);
      expect(unsafe.below('trees', 'objects'), 'at the end').toEqual([]);
    },
  );
});
