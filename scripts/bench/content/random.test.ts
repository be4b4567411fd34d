import { expect, test } from 'vitest';
import { between, pick, pickSome, randomFrom } from './random.ts';

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: number): number[] => Array.from({ length: 20 }, randomFrom(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test('numbers lie between 0 and 1 and are spread evenly', () => {
  const random = randomFrom(1);
  const tenths = Array.from({ length: 10_000 }, () => Math.floor(random() * 10));
  const counts = Array.from({ length: 10 }, (_, tenth) => tenths.filter((found) => found === tenth).length);
  expect(counts.reduce((sum, count) => sum + count)).toBe(10_000);
  expect(Math.min(...counts)).toBeGreaterThan(850);
});

test('both ends of a range are drawn, and nothing outside it', () => {
  const random = randomFrom(2);
  expect(new Set(Array.from({ length: 200 }, () => between(random, 3, 6)))).toEqual(new Set([3, 4, 5, 6]));
});

test('nothing is drawn twice at once, and no more than there is', () => {
  const list = ['a', 'b', 'c', 'd'];
  for (let seed = 0; seed < 50; seed += 1) {
    const drawn = pickSome(randomFrom(seed), list, 3);
    expect(new Set(drawn).size).toBe(3);
  }
  expect(pickSome(randomFrom(1), list, 9).toSorted()).toEqual(list);
  expect(list).toEqual(['a', 'b', 'c', 'd']);
});

test('nothing can be picked from an empty list', () => {
  expect(() => pick(randomFrom(1), [])).toThrow(RangeError);
});
