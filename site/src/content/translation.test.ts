import { expect, test } from 'vitest';
import { anyWorking } from './translation.ts';

test('one working translation among original and approved texts is enough', () => {
  const [original, approved] = [
    { translationStatus: 'originale' },
    { translationStatus: 'traduction validée' },
  ] as const;
  expect(anyWorking(original, approved)).toBe(false);
  expect(anyWorking()).toBe(false);
  expect(anyWorking(original, { translationStatus: 'traduction de travail' }, approved)).toBe(true);
});
