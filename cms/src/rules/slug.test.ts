import { describe, expect, test } from 'vitest';
import { field } from '../content/form.fixture';
import { slug, slugAtSave, slugToStore, takenSlug } from './slug';

const form = { title: field('Titre'), slug: field('Adresse') };

describe('adresse', () => {
  test.each(['..', 'a/b', 'a b', 'Tanger', 'fr', 'villes', 'é'.repeat(200)])('« %s » est refusée', (bad) => {
    expect(slugAtSave(form, { slug: bad })).toHaveLength(1);
  });
  test.each(['tanger', 'طنجة', 'ⵜⴰⵏⵊⴰ', 'atelier-2'])('« %s » est acceptée', (good) => {
    expect(slugAtSave(form, { slug: good })).toEqual([]);
  });
  test('le message propose une adresse', () => {
    expect(slugAtSave(form, { slug: 'Atelier de Tanger' })[0]?.message).toContain('par exemple atelier-de-tanger');
  });
  test('vide à l’enregistrement, elle se fait du titre ; vide à la publication, elle est refusée', () => {
    expect(slugAtSave(form, { slug: '' })).toEqual([]);
    expect(slugToStore('', 'Été à Fès')).toBe('ete-a-fes');
    expect(slugToStore(null, '!!!')).toBe('');
    expect(slug({ form, entry: { slug: null }, language: 'fr', source: undefined })).toHaveLength(1);
  });
  test('donnée, elle est gardée en lettres composées', () => {
    expect(slugToStore(' cafe\u0301 ', 'Autre')).toBe('caf\u00e9');
  });
  test('prise, elle est nommée', () => {
    expect(takenSlug(form, 'tanger').message).toMatch(/Adresse.*tanger est déjà/);
  });
});
