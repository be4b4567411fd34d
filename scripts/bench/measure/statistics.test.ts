import { expect, test } from 'vitest';
import { quantile, spreadOf } from './statistics.ts';

test('the median is the number in the middle, or the mean of the two that are', () => {
  expect(quantile([9, 1, 5], 0.5)).toBe(5);
  expect(quantile([4, 1, 2, 3], 0.5)).toBe(2.5);
});

test('numbers are in order of size, not of their digits', () => {
  expect(quantile([100, 20, 3], 0.5)).toBe(20);
});

test('a quantile between two numbers lies on the line between them', () => {
  // R: quantile(c(10, 20, 30, 40, 50), c(.05, .95)).
  expect(quantile([10, 20, 30, 40, 50], 0.95)).toBeCloseTo(48);
  expect(quantile([10, 20, 30, 40, 50], 0.05)).toBeCloseTo(12);
});

test('the ends are the least and the most', () => {
  expect([quantile([3, 1, 2], 0), quantile([3, 1, 2], 1)]).toEqual([1, 3]);
});

test('a spread tells how many numbers it stands for', () => {
  const numbers = [2, 8, 4];
  expect(spreadOf(numbers)).toEqual({ median: 4, least: 2, most: 8, count: 3 });
  expect(numbers).toEqual([2, 8, 4]);
});

test('no numbers have no middle', () => {
  expect(() => spreadOf([])).toThrow(RangeError);
});
