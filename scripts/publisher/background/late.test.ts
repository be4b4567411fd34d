import { expect, test } from 'vitest';
import { Failure } from '../../command/failure.ts';
import { lateLine, reasonOf } from './late.ts';

test('what is late is told with its reasons and what to do, each sentence with one full stop', () => {
  expect(lateLine('La recherche est en retard.', ['Un fichier manque.', 'Un autre aussi'])).toBe(
    'La recherche est en retard. Un fichier manque. Un autre aussi. Le publicateur réessaie de lui-même\u00a0; si cela dure, signalez cette ligne à la personne qui s’occupe du site.',
  );
});

test('of a thousand long reasons a few are told, and how many others there are', () => {
  const line = lateLine('La recherche est en retard.', Array<string>(1000).fill('x'.repeat(100_000)));
  expect(line.length).toBeLessThan(2500);
  expect(line).toContain('Autres causes\u00a0: 997.');
});

test('a reason is one line without a stack', () => {
  expect(reasonOf(new Error('a fault'))).toBe('Error: a fault');
  expect(reasonOf(new Failure('Ceci.\n✗ Et cela.'))).toBe('Ceci. Et cela.');
});
