import { describe, expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { draftRelations, linksOf } from './draft-relation';

const city = 'api::city.city';
const form = {
  title: field('Titre'),
  cities: field('Villes', { type: 'relation', target: city, many: true }),
  featured: part(
    'À la une',
    'site.featured-entry',
    { city: field('Ville', { type: 'relation', target: city }) },
    { many: true },
  ),
};
const entry = {
  title: 'Fiction',
  cities: [
    { documentId: 'publiee', name: 'Ville publiée' },
    { documentId: 'brouillon', name: 'Ville fictive' },
  ],
  featured: [{ city: null }, { city: { documentId: 'brouillon', name: 'Ville fictive' } }],
};
const links = linksOf(form, entry, new Map([[city, 'name']]));

describe('links to other entries', () => {
  test('are found in the entry and in its components', () => {
    expect(links.map(({ path, documentId }) => [path.join('.'), documentId])).toEqual([
      ['cities', 'publiee'],
      ['cities', 'brouillon'],
      ['featured.1.city', 'brouillon'],
    ]);
  });
  test('to drafts alone are refused, by the name of what they point to', () => {
    const problems = draftRelations(links, ({ documentId }) => documentId === 'publiee');
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['cities', 'featured.1.city']);
    expect(problems[0]?.message).toMatch(/Villes.*Ville fictive/);
    expect(problems[1]?.message).toMatch(/À la une, Ville.*Ville fictive/);
  });
});
