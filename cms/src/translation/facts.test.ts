import { expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { factsOf } from './facts';

const contact = { name: field('Nom'), open: field('Ouvert', { type: 'boolean' }) };
const form = {
  title: field('Titre'),
  date: field('Date', { type: 'date', fact: true }),
  cities: field('Villes', { type: 'relation', target: 'api::city.city', many: true, fact: true }),
  image: part('Image', 'shared.image', {
    file: field('Fichier', { type: 'media', fact: true }),
    caption: field('Légende'),
  }),
  contacts: part('Contacts', 'shared.contact', contact, { many: true, fact: true }),
};

test('the facts of an entry are read as people say them, those in its parts too, and no word is among them', () => {
  const content = {
    ...{ title: 'Un titre', date: '2027-03-05', cities: ['tanger', 'meknes'] },
    image: { file: 'abc', caption: 'Une légende' },
    contacts: [
      { name: 'Accueil', open: true },
      { name: null, open: false },
    ],
  };
  const names = { tanger: 'Tanger', meknes: 'Meknès', abc: 'place.jpg' };
  expect(factsOf(form, { content, names }).map(({ name, label, text }) => [name, label, text])).toEqual([
    ['date', 'Date', 'vendredi 5\u00a0mars 2027'],
    ['cities', 'Villes', 'Tanger, Meknès'],
    ['image.file', 'Image › Fichier', 'place.jpg'],
    ['contacts.0.name', 'Contacts 1 › Nom', 'Accueil'],
    ['contacts.0.open', 'Contacts 1 › Ouvert', 'Oui'],
    ['contacts.1.open', 'Contacts 2 › Ouvert', 'Non'],
  ]);
  expect(factsOf(form, { content: {}, names: {} })).toEqual([]);
});
