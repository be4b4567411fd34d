import { describe, expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { requiredFields } from './required-fields';

const form = {
  title: field('Titre', { required: true }),
  note: field('Note'),
  kind: field('Nature', { fact: true, expected: true }),
  place: part('Lieu', 'shared.place', { name: field('Nom du lieu', { required: true }) }),
};
const check = (language: 'fr' | 'ar', entry: object) =>
  requiredFields({ form, entry: { ...entry }, language, source: undefined }).map(({ path }) => path.join('.'));

describe('champs attendus', () => {
  test('un champ vide, ou fait d’espaces, est nommé par son étiquette', () => {
    const [problem] = requiredFields({ form, entry: { title: '  ', kind: 'x' }, language: 'fr', source: undefined });
    expect(problem?.message).toMatch(/^«\sTitre\s» est vide/);
  });
  test('un fait n’est demandé qu’en français', () => {
    expect(check('fr', { title: 'a' })).toEqual(['kind']);
    expect(check('ar', { title: 'a' })).toEqual([]);
  });
  test('un bloc absent n’est pas demandé, mais rempli il l’est entièrement', () => {
    expect(check('fr', { title: 'a', kind: 'x', place: {} })).toEqual(['place.name']);
  });
});
