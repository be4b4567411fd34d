import { expect, test } from 'vitest';
import { planning, settingUp } from './circumstance';
import { changeLine } from './wording';

test('a version says who made it, or how it came to be that nobody did', () => {
  expect(changeLine('saved', 'Amina Exemple')).toBe('Enregistrée par Amina Exemple');
  expect(changeLine('published', planning)).toBe('Publiée à l’heure prévue');
  expect(changeLine('saved', settingUp)).toBe('Enregistrée à la mise en place du site');
});
