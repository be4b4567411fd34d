import { describe, expect, it } from 'vitest';
import { field, part } from '../content/form.fixture';
import type { Form } from '../content/form';
import type { Content } from './content';
import { differenceOf } from './difference';

const quotes: Form = { text: field('Phrase citée', { type: 'text' }), author: field('Auteur') };
const form: Form = {
  title: field('Titre'),
  summary: field('Résumé', { type: 'text' }),
  status: field('Statut', { type: 'enumeration', fact: true }),
  date: field('Date de début', { type: 'date' }),
  time: field('Heure de début', { type: 'time' }),
  updatedOn: field('Mise à jour le', { type: 'datetime' }),
  latitude: field('Latitude', { type: 'float' }),
  city: field('Ville', { type: 'relation', target: 'api::city.city', many: true }),
  image: part('Image', 'shared.image', {
    file: field('Fichier de l’image', { type: 'media', fact: true }),
    decorative: field('Image décorative', { type: 'boolean' }),
  }),
  quotes: part('Citations', 'press.quote', quotes, { many: true }),
};
const names = { tanger: 'Tanger', oujda: 'Oujda', rabat: 'Rabat', vue_1: 'vue.jpg' };

/** A line a field: its labels, and the pieces with the sign of what became of them. */
function told(before: Content, after: Content, language: 'fr' | 'ar' = 'fr'): string[] {
  return differenceOf(form, { content: before, names }, { content: after, names }, language).map(
    ({ labels, pieces }) =>
      `${labels.join(' › ')} : ${pieces.map(({ text, change }) => (change === undefined ? text : change === 'added' ? `+${text}` : `-${text}`)).join(' ')}`,
  );
}

describe('the difference of two versions', () => {
  it('is nothing where nothing differs, whether empty or not there', () => {
    expect(told({ title: 'Un', city: [], image: null }, { title: 'Un', summary: null })).toEqual([]);
  });

  it('names each field as the screen does, with both values as an officer reads them', () => {
    const before = { title: 'Un', status: 'inscrit au plan', date: '2027-07-01', time: '09:00:00.000', latitude: 35.5 };
    const after = { title: 'Deux', status: 'prévu', date: '2027-07-02', time: '10:30:00.000', latitude: -5.25 };
    expect(told(before, after)).toEqual([
      'Titre : -Un +Deux',
      'Statut : -inscrit au plan +prévu',
      'Date de début : -jeudi 1er\u00a0juillet 2027 +vendredi 2\u00a0juillet 2027',
      'Heure de début : -09:00 +10:30',
      'Latitude : -35,5 +-5,25',
    ]);
  });

  it('tells instants on Morocco’s clocks', () => {
    expect(told({}, { updatedOn: '2027-01-05T10:00:00.000Z' })).toEqual([
      'Mise à jour le : +mardi 5\u00a0janvier 2027 à\u00a010:00',
    ]);
  });

  it('tells links by title: those that came, those that went, or their order', () => {
    expect(told({ city: ['tanger'] }, { city: ['oujda'] })).toEqual(['Ville : -Tanger +Oujda']);
    expect(told({ city: ['tanger', 'oujda'] }, { city: ['oujda', 'rabat'] })).toEqual(['Ville : -Tanger +Rabat']);
    expect(told({ city: ['tanger', 'oujda'] }, { city: ['oujda', 'tanger'] })).toEqual([
      'Ville : -Tanger, Oujda +Oujda, Tanger',
    ]);
  });

  it('tells files by their name, and a component that came or went field by field', () => {
    expect(told({ image: null }, { image: { file: 'vue_1', decorative: true } })).toEqual([
      'Image › Fichier de l’image : +vue.jpg',
      'Image › Image décorative : +Oui',
    ]);
    expect(told({ image: { file: null, decorative: null } }, {})).toEqual(['Image : -bloc vide']);
  });

  it('finds rows again that moved, and tells the others apart by their line', () => {
    const by = (author: string): Content => ({ text: 'Une phrase.', author });
    const [one, two, three] = [by('Un'), by('Deux'), by('Trois')];
    expect(told({ quotes: [one, two] }, { quotes: [one, { ...two, author: 'Autre' }] })).toEqual([
      'Citations › ligne\u00a02 › Auteur : -Deux +Autre',
    ]);
    expect(told({ quotes: [two] }, { quotes: [one, two, three] })).toEqual([
      'Citations › ligne\u00a01 (ajoutée) › Phrase citée : +Une phrase.',
      'Citations › ligne\u00a01 (ajoutée) › Auteur : +Un',
      'Citations › ligne\u00a03 (ajoutée) › Phrase citée : +Une phrase.',
      'Citations › ligne\u00a03 (ajoutée) › Auteur : +Trois',
    ]);
    expect(told({ quotes: [one, two] }, { quotes: [two] })).toEqual([
      'Citations › ligne\u00a01 (retirée) › Phrase citée : -Une phrase.',
      'Citations › ligne\u00a01 (retirée) › Auteur : -Un',
    ]);
  });

  it('tells of a translation its words alone', () => {
    expect(told({ title: 'واحد', status: null }, { title: 'اثنان', status: 'prévu' }, 'ar')).toEqual([
      'Titre : -واحد +اثنان',
    ]);
  });
});
