import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refusals, type Refusal } from './refusals';

const refusal: Refusal = { action: 'access.refused', by: 7, method: 'POST', route: '/admin/users' };
const other: Refusal = { ...refusal, by: 8 };
const lines: object[] = [];
const refusals = new Refusals((line) => void lines.push(line));

beforeEach(() => {
  vi.useFakeTimers();
  lines.length = 0;
});
afterEach(() => {
  refusals.close();
  vi.useRealTimers();
});

test('the first is noted at once, and the same one once a minute with how often it came', () => {
  for (let count = 0; count < 1000; count += 1) refusals.note({ ...refusal });
  expect(lines).toEqual([refusal]);
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual([refusal, { ...refusal, times: 999 }]);
  refusals.note(refusal);
  expect(lines).toHaveLength(2);
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual([refusal, { ...refusal, times: 999 }, { ...refusal, times: 1 }]);
});

test('after a quiet minute it is noted at once again', () => {
  refusals.note(refusal);
  vi.advanceTimersByTime(60_000);
  refusals.note(refusal);
  expect(lines).toEqual([refusal, refusal]);
  expect(vi.getTimerCount()).toBe(1);
});

test('one does not keep another one’s silent', () => {
  refusals.note(refusal);
  refusals.note(other);
  expect(lines).toEqual([refusal, other]);
});

test('what was only counted is noted before the end, and nothing is waited for', () => {
  refusals.note(refusal);
  refusals.note(refusal);
  refusals.close();
  expect(lines).toEqual([refusal, { ...refusal, times: 1 }]);
  expect(vi.getTimerCount()).toBe(0);
});
