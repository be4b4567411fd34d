import { describe, expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { revisionAtPublication } from './revision';

const form = {
  title: field('Titre'),
  summary: field('Résumé'),
  eventStatus: field('Statut', { fact: true }),
  schedule: part('Dates', 'event.schedule', { startDate: field('Début'), startTime: field('Heure') }, { fact: true }),
  venue: part('Lieu', 'shared.place', { confirmation: field('Confirmation'), name: field('Nom') }),
  city: field('Ville', { type: 'relation', target: 'api::city.city', fact: true }),
  revision: field('Version', { type: 'integer', fact: true }),
};
const now = new Date('2031-05-01T09:00:00.000Z');
const online = {
  title: 'Fiction',
  eventStatus: 'prévu',
  schedule: { id: 1, startDate: '2031-06-01', startTime: null },
  venue: null,
  city: { id: 1, documentId: 'tanger' },
  revision: null,
};
const draft = { ...online, schedule: { ...online.schedule, id: 2 }, city: { id: 9, documentId: 'tanger' } };

describe('the revision of an event', () => {
  test('is nothing at its first publication, nor where calendars see no change', () => {
    expect(revisionAtPublication(form, draft, undefined, now)).toEqual({});
    expect(revisionAtPublication(form, { ...draft, summary: 'Autre' }, online, now)).toEqual({});
  });
  test.each([
    ['title', { title: 'Fiction changée' }],
    ['status', { eventStatus: 'reporté' }],
    ['hour', { schedule: { id: 2, startDate: '2031-06-01', startTime: '09:30:00.000' } }],
    ['venue', { venue: { id: 3, confirmation: 'confirmé', name: 'Salle fictive' } }],
    ['city', { city: { id: 4, documentId: 'rabat' } }],
    ['absence of a city', { city: null }],
  ])('is one more with another %s', (_, change) => {
    const revised = { revision: 1, revisedOn: '2031-05-01T09:00:00.000Z' };
    expect(revisionAtPublication(form, { ...draft, ...change }, online, now)).toEqual(revised);
    expect(revisionAtPublication(form, { ...draft, ...change }, { ...online, revision: 4 }, now).revision).toBe(5);
  });
  test('is kept of events alone', () => {
    expect(revisionAtPublication({ title: field('Titre') }, draft, { ...online, title: 'Autre' }, now)).toEqual({});
  });
});
