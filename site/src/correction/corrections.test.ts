import { expect, test } from 'vitest';
import { changedOn, newestFirst } from './corrections.ts';

const corrected = (correctedOn: string) => ({ correctedOn, text: 'Correction fictive' });
const first = corrected('2026-11-20T10:00:00.000Z');
const second = corrected('2026-11-24T10:00:00.000Z');

test('corrections stand newest first, in whatever order they were typed', () => {
  expect(newestFirst({ corrections: [first, second] })).toEqual([second, first]);
  expect(newestFirst({ corrections: [second, first] })).toEqual([second, first]);
});

test('a text changed when it was last corrected or brought up to date, whichever is later', () => {
  const updatedOn = '2026-11-22T10:00:00.000Z';
  expect(changedOn({ corrections: [second, first], updatedOn })).toBe(second.correctedOn);
  expect(changedOn({ corrections: [first], updatedOn })).toBe(updatedOn);
  expect(changedOn({ corrections: [first], updatedOn: undefined })).toBe(first.correctedOn);
  expect(changedOn({ corrections: [], updatedOn: undefined })).toBeUndefined();
});
