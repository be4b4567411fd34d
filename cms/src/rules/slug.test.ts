import { describe, expect, test } from 'vitest';
import { field } from '../content/form.fixture';
import { slug, slugAtSave, slugOfTranslation, slugToStore, takenSlug } from './slug';

const form = { title: field('Titre'), slug: field('Adresse') };

describe('a slug', () => {
  test.each(['..', 'a/b', 'a b', 'Tanger', 'fr', 'villes', 'é'.repeat(200)])('is refused: %s', (bad) => {
    expect(slugAtSave(form, { slug: bad })).toHaveLength(1);
  });
  test.each(['tanger', 'طنجة', 'ⵜⴰⵏⵊⴰ', 'atelier-2'])('is accepted: %s', (good) => {
    expect(slugAtSave(form, { slug: good })).toEqual([]);
  });
  test('is proposed by the message that refuses one', () => {
    expect(slugAtSave(form, { slug: 'Atelier de Tanger' })[0]?.message).toContain('par exemple atelier-de-tanger');
  });
  test('is made of the title where a save leaves it empty, and refused where a publication does', () => {
    expect(slugAtSave(form, { slug: '' })).toEqual([]);
    expect(slugToStore('', 'Été à Fès')).toBe('ete-a-fes');
    expect(slugToStore(null, '!!!')).toBe('');
    expect(slug({ form, entry: { title: '!!!', slug: null }, language: 'fr', source: undefined })).toHaveLength(1);
  });
  test('is not asked for before the title is there, of which it is made', () => {
    expect(slug({ form, entry: { title: ' ', slug: null }, language: 'fr', source: undefined })).toEqual([]);
  });
  test('is kept as given, in composed letters', () => {
    expect(slugToStore(' cafe\u0301 ', 'Autre')).toBe('caf\u00e9');
  });
  test('is made anew in a translation that took the French one', () => {
    expect(slugOfTranslation('tanger', 'tanger')).toBe('');
    expect(slugOfTranslation('طنجة', 'tanger')).toBe('طنجة');
  });
  test('is named where it is taken', () => {
    expect(takenSlug(form, 'tanger').message).toMatch(/Adresse.*tanger est déjà/);
  });
});
