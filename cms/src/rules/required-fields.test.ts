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

describe('a field that is asked for', () => {
  test('is named by its label where it is empty or made of spaces', () => {
    const [problem] = requiredFields({ form, entry: { title: '  ', kind: 'x' }, language: 'fr', source: undefined });
    expect(problem?.message).toMatch(/^«\sTitre\s» est vide/);
  });
  test('is asked for in French only where it is a fact', () => {
    expect(check('fr', { title: 'a' })).toEqual(['kind']);
    expect(check('ar', { title: 'a' })).toEqual([]);
  });
  test('is the title alone where that is empty: the address is made of it', () => {
    const addressed = { ...form, slug: field('Adresse', { required: true }) };
    const asked = (entry: object) =>
      requiredFields({ form: addressed, entry: { kind: 'x', ...entry }, language: 'fr', source: undefined });
    expect(asked({}).map(({ path }) => path)).toEqual([['title']]);
    expect(asked({ title: '!!!' }).map(({ path }) => path)).toEqual([['slug']]);
  });
  test('may be in a component that is absent, but not in one that is half filled', () => {
    expect(check('fr', { title: 'a', kind: 'x', place: {} })).toEqual(['place.name']);
  });
});
