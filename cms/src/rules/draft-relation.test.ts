import { expect, test } from 'vitest';
import { field } from '../content/form.fixture';
import { draftRelations } from './draft-relation';

test('only a link to a draft is refused, by the name of what it points to', () => {
  const form = { cities: field('Villes', { type: 'relation', many: true }) };
  const targets = [
    { attribute: 'cities', title: 'Ville publiée', published: true },
    { attribute: 'cities', title: 'Ville fictive', published: false },
  ];
  const problems = draftRelations(form, targets);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toMatch(/Villes.*Ville fictive/);
});
