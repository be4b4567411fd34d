import { describe, expect, it } from 'vitest';
import { missingSince, type Told } from './since';

const day = (number: number): string => `2027-01-0${String(number)}T10:00:00.000Z`;
const told = (...missing: boolean[]): Told[] => missing.map((is, place) => ({ at: day(place + 1), missing: is }));

describe('since when a fact is missing', () => {
  it('is since the entry was made, where it always was', () => {
    expect(missingSince(told(true, true), day(1))).toEqual({ at: day(1), atLeast: false });
    expect(missingSince([], day(3))).toEqual({ at: day(3), atLeast: false });
  });

  it('is since it was doubted again', () => {
    expect(missingSince(told(true, false, true, true), day(1))).toEqual({ at: day(3), atLeast: false });
  });

  it('is at least since the oldest version, where earlier ones are kept no more', () => {
    expect(missingSince(told(true, true).slice(1), day(1))).toEqual({ at: day(2), atLeast: true });
  });

  it('is since the last version, where that did not know it yet', () => {
    expect(missingSince(told(true, false), day(1))).toEqual({ at: day(2), atLeast: false });
  });
});
