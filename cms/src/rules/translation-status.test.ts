import { expect, test } from 'vitest';
import { translationStatus } from './translation-status';

test('French is the original, the others are working translations until somebody says better', () => {
  expect(translationStatus(undefined, 'fr')).toBe('originale');
  expect(translationStatus(null, 'ar')).toBe('traduction de travail');
  expect(translationStatus('traduction validée', 'en')).toBe('traduction validée');
});

test('a translation filled from the French entry does not take its status', () => {
  expect(translationStatus('originale', 'ar')).toBe('traduction de travail');
  expect(translationStatus('originale', 'fr')).toBe('originale');
});
