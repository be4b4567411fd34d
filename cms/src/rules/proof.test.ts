import { expect, test } from 'vitest';
import { field } from '../content/form.fixture';
import { proof } from './proof';

const form = { actionStatus: field('Statut'), proofs: field('Preuves', { many: true }) };
const check = (entry: object) => proof({ form, entry: { ...entry }, language: 'fr', source: undefined });

test('an action that is done asks for a proof, and no other does', () => {
  expect(check({ actionStatus: 'réalisée', proofs: [] })).toHaveLength(1);
  expect(check({ actionStatus: 'réalisée', proofs: [{ title: 'Compte rendu fictif' }] })).toEqual([]);
  expect(check({ actionStatus: 'inscrite au plan', proofs: [] })).toEqual([]);
});
