import { expect, test } from 'vitest';
import { translationStatus } from './translation-status';

test('le français est l’original, les autres langues des traductions de travail, sauf avis contraire', () => {
  expect(translationStatus(undefined, 'fr')).toBe('originale');
  expect(translationStatus(null, 'ar')).toBe('traduction de travail');
  expect(translationStatus('traduction validée', 'en')).toBe('traduction validée');
});
