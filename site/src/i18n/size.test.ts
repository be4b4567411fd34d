import { expect, test } from 'vitest';
import { formatBytes } from './size.ts';

test('a weight is given in the unit in which it is short, with the language’s decimal sign', () => {
  expect(formatBytes(512, 'fr')).toBe('512 o');
  expect(formatBytes(48_200, 'en')).toBe('48 kB');
  expect(formatBytes(1_234_567, 'fr')).toBe('1,2 Mo');
});
