import { describe, expect, it } from 'vitest';
import { sourceSince } from './seen';

const at = (minute: number): string => new Date(Date.UTC(2027, 0, 5, 10, minute)).toISOString();
const versions = [1, 3, 5].map((id) => ({ id, at: at(id) }));

describe('the French text that a translator saw', () => {
  it.each([
    ['the newest one of that instant', at(4), { seen: 3, now: 5, atLeast: false }],
    ['one of the very instant', at(3), { seen: 3, now: 5, atLeast: false }],
    ['the last one, so that nothing has changed since', at(6), undefined],
    ['pruned, so that the oldest one stands for it', at(0), { seen: 1, now: 5, atLeast: true }],
  ])('is %s', (_what, saved, expected) => {
    expect(sourceSince(versions, { at: saved })).toEqual(expected);
  });

  it('is one that took up a later publication, where its number is the earlier one', () => {
    expect(sourceSince(versions, { at: at(4), version: 6 })).toBeUndefined();
    expect(sourceSince(versions, { at: at(0), version: 2 })).toEqual({ seen: 1, now: 5, atLeast: false });
  });

  it('is not told by no version, nor by one alone', () => {
    expect(sourceSince([], { at: at(4) })).toBeUndefined();
    expect(sourceSince(versions.slice(2), { at: at(4) })).toBeUndefined();
  });
});
