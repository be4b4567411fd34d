import { expect, test } from 'vitest';
import { sharedBy } from './shared.ts';

test('a value is shared where several entries all have it', () => {
  const lengthOf = (text: string): number => text.length;
  expect(sharedBy(['ab', 'cd'], lengthOf)).toBe(2);
  expect(sharedBy(['ab', 'c'], lengthOf)).toBeUndefined();
  expect(sharedBy(['ab'], lengthOf)).toBeUndefined();
  expect(sharedBy([], lengthOf)).toBeUndefined();
});
