import { beforeEach, describe, expect, it } from 'vitest';
import type { PublicationRequest } from 'shared/publication';
import { Postponed } from './postponed.ts';

const at = '2026-11-23T12:00:00Z';
const everything = (id: number): PublicationRequest => ({ id, at, kind: 'everything' });
const rollback = (id: number): PublicationRequest => ({ id, at, kind: 'rollback', release: 'r' });
const [one, two] = [everything(1), everything(2)];

let now: number;
let postponed: Postponed;
beforeEach(() => {
  now = 0;
  postponed = new Postponed(() => now);
});

describe('a request that failed', () => {
  it('waits for its turn, and what is new does not wait for it', () => {
    postponed.note([one], [one]);
    expect([postponed.known, postponed.untilNext]).toEqual([[1], 4000]);
    expect(postponed.due([one, two])).toEqual([two]);
    now = 4000;
    expect([postponed.known, postponed.untilNext]).toEqual([[], 0]);
    expect(postponed.due([one])).toEqual([one]);
  });

  it('is tried again after pauses that grow to two minutes', () => {
    const pauses = Array.from({ length: 7 }, () => {
      postponed.note([one], [one]);
      now += postponed.untilNext ?? 0;
      return postponed.untilNext === 0 ? now : 0;
    });
    expect(pauses.map((end, place) => end - (pauses[place - 1] ?? 0))).toEqual([
      4000, 8000, 16_000, 32_000, 64_000, 120_000, 120_000,
    ]);
  });

  it('is forgotten once it has succeeded, or is not open any more', () => {
    postponed.note([one, two], [one, two]);
    postponed.note([one], []);
    expect(postponed.known).toEqual([2]);
    postponed.due([]);
    expect([postponed.known, postponed.untilNext]).toEqual([[], undefined]);
  });

  it('is settled by a return that was asked for after it, and not by one that waits itself', () => {
    const [back, three] = [rollback(2), everything(3)];
    postponed.note([one, three], [one, three]);
    expect(postponed.due([one, back, three])).toEqual([one, back]);
    postponed.note([one, back], [one, back]);
    expect(postponed.due([one, back, three])).toEqual([]);
  });
});
