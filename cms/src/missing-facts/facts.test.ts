import { describe, expect, it } from 'vitest';
import type { Form } from '../content/form';
import { field, part } from '../content/form.fixture';
import { missingFacts } from './facts';

const confirmed = { confirmation: field('Confirmation', { type: 'enumeration' }) };
const event: Form = {
  eventStatus: field('Statut', { type: 'enumeration', fact: true }),
  schedule: part('Dates et heures (fiche française)', 'event.schedule', confirmed, { fact: true }),
  venue: part('Lieu', 'shared.place', confirmed),
};
const site: Form = {
  seat: part('Siège', 'shared.place', confirmed),
  socialLinks: part('Réseaux sociaux (fiche française)', 'site.social-link', confirmed, { fact: true, many: true }),
};
const open = { confirmation: 'à confirmer' };
const sure = { confirmation: 'confirmé' };

describe('the facts of an entry that are to be confirmed', () => {
  it('are found where the screen asks for them, by the label of their field', () => {
    expect(missingFacts(event, { eventStatus: 'inscrit au plan', schedule: open, venue: open })).toEqual([
      { path: 'eventStatus', label: 'Statut', what: 'outcome' },
      { path: 'schedule.confirmation', label: 'Dates et heures', what: 'fact' },
      { path: 'venue.confirmation', label: 'Lieu', what: 'fact' },
    ]);
  });

  it.each([
    ['prévu', { schedule: sure, venue: sure }, []],
    ['prévu', { schedule: sure, venue: null }, ['venue']],
    ['tenu', { schedule: open, venue: open }, ['venue.confirmation']],
    ['annulé', { schedule: open, venue: null }, []],
  ])('of an event that is « %s », with %j, are %j', (eventStatus, parts, expected) => {
    expect(missingFacts(event, { eventStatus, ...parts }).map(({ path }) => path)).toEqual(expected);
  });

  it('are told row by row, and a place that no event needs is not missed', () => {
    const socialLinks = [{ ...sure, network: 'X' }, { ...open, network: 'Facebook' }, open];
    expect(missingFacts(site, { seat: null, socialLinks }).map(({ path, label }) => [path, label])).toEqual([
      ['socialLinks.1.confirmation', 'Réseaux sociaux\u00a0: Facebook'],
      ['socialLinks.2.confirmation', 'Réseaux sociaux\u00a0: ligne\u00a03'],
    ]);
  });
});
