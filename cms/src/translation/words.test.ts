import { describe, expect, it } from 'vitest';
import type { Form } from '../content/form';
import { field, part } from '../content/form.fixture';
import { changedLabels, wordForm } from './words';

const form: Form = {
  title: field('Titre'),
  slug: field('Adresse'),
  date: field('Date', { type: 'date', fact: true }),
  schedule: part('Dates et heures', 'event.schedule', { zone: field('Fuseau') }, { fact: true }),
  venue: part('Lieu', 'shared.place', { confirmation: field('Confirmation', { fact: true }), name: field('Nom') }),
  quotes: part('Citations', 'press.quote', { text: field('Phrase citée') }, { many: true }),
  links: part('Liens', 'essai.lien', { file: field('Fichier', { fact: true }) }, { many: true }),
  translationStatus: field('État de la traduction'),
};
const words = wordForm(form);

describe('what of an entry is translated', () => {
  it('is its words, in its components too, and nothing that each language has of its own', () => {
    expect(Object.keys(words)).toEqual(['title', 'venue', 'quotes']);
    expect(Object.keys(words.venue?.form ?? {})).toEqual(['name']);
  });

  it.each([
    ['nothing', {}, {}, []],
    ['a word', { title: 'Un' }, { title: 'Deux' }, ['Titre']],
    ['facts and the address', { title: 'Un', slug: 'un', date: '2027-01-05' }, { title: 'Un', slug: 'deux' }, []],
    [
      'a fact of a component',
      { venue: { confirmation: 'à confirmer', name: 'Salle' } },
      { venue: { name: 'Salle' } },
      [],
    ],
    ['a word of a component', { venue: { name: 'Salle' } }, { venue: { name: 'Jardin' } }, ['Lieu']],
    ['a component that has no words', { venue: null }, { venue: { confirmation: 'confirmé', name: null } }, []],
    ['a row', { quotes: [{ text: 'Un' }] }, { quotes: [{ text: 'Un' }, { text: 'Deux' }] }, ['Citations']],
    [
      'the order of rows',
      { quotes: [{ text: 'A' }, { text: 'B' }] },
      { quotes: [{ text: 'B' }, { text: 'A' }] },
      ['Citations'],
    ],
  ])('changes with %s, as the labels tell', (_what, before, after, expected) => {
    expect(changedLabels(words, before, after)).toEqual(expected);
  });
});
