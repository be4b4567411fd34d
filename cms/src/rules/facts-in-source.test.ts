import { describe, expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { factsInSource } from './facts-in-source';

const fact = { fact: true };
const form = {
  title: field('Titre'),
  kind: field('Nature', { ...fact, type: 'enumeration' }),
  cities: field('Villes', { ...fact, type: 'relation', many: true }),
  documents: part('Documents', 'shared.document', {}, { ...fact, many: true }),
  image: part('Image', 'shared.image', {
    file: field('Fichier', { ...fact, type: 'media' }),
    alternative: field('Texte alternatif'),
    decorative: field('Décorative', { ...fact, type: 'boolean' }),
  }),
  venue: part('Lieu', 'shared.place', {
    confirmation: field('Confirmation', { ...fact, required: true }),
    name: field('Nom'),
  }),
};
const data = {
  title: 'Titre',
  kind: 'atelier',
  cities: { connect: [{ documentId: 'tanger' }] },
  documents: [{ title: 'x' }],
  image: { file: 3, alternative: 'Une place', decorative: true },
  venue: { confirmation: 'à confirmer', name: 'Hôtel de ville' },
};

describe('facts', () => {
  test('stay in the French entry', () => {
    expect(factsInSource(form, data, 'fr', false)).toEqual(data);
  });
  test('leave a translation, which keeps its words', () => {
    expect(factsInSource(form, data, 'ar', false)).toEqual({
      title: 'Titre',
      kind: null,
      cities: { set: [] },
      documents: [],
      image: { file: null, alternative: 'Une place', decorative: true },
      venue: { confirmation: 'à confirmer', name: 'Hôtel de ville' },
    });
  });
  test('do not enter a new translation by default', () => {
    expect(factsInSource(form, { title: 'a' }, 'en', true)).toEqual({ title: 'a', kind: null });
    expect(factsInSource(form, { title: 'a' }, 'en', false)).toEqual({ title: 'a' });
  });
});
