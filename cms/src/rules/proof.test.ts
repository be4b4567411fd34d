import { expect, test } from 'vitest';
import { field } from '../content/form.fixture';
import { proof } from './proof';

const form = { actionStatus: field('Statut'), proofs: field('Preuves', { many: true }) };
const check = (entry: object) => proof({ form, entry: { ...entry }, language: 'fr', source: undefined });

test('une action réalisée demande une preuve, et elle seule', () => {
  expect(check({ actionStatus: 'réalisée', proofs: [] })).toHaveLength(1);
  expect(check({ actionStatus: 'réalisée', proofs: [{ title: 'Compte rendu fictif' }] })).toEqual([]);
  expect(check({ actionStatus: 'inscrite au plan', proofs: [] })).toEqual([]);
});
