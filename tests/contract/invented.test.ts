import { describe, expect, it } from 'vitest';
import type { Language } from 'shared/languages';
import type { Values } from './entries.ts';
import { inventedInText, inventedInValues, rules } from './invented.ts';

/** Sentences that no entry may hold, by the rule that must catch them. All are made up. */
const forbidden: Readonly<Record<string, readonly (readonly [Language, string])[]>> = {
  'e-mail': [['fr', 'Écrire à presse@exemple.invalid']],
  telephone: [
    ['fr', 'Téléphone : 05 00 00 00 00'],
    ['en', 'Call +212 500-000000'],
  ],
  'web address': [
    ['fr', 'Voir https://exemple.invalid'],
    ['en', 'See example.org for more'],
    ['ar', 'انظر www.example'],
  ],
  year: [
    ['fr', 'Le réseau date de 2016.'],
    ['ar', 'في سنة 2021'],
    ['en', 'Since 1999'],
  ],
  'numeric date': [['fr', 'le 12/03/2019']],
  'time of day': [
    ['fr', 'à 10 h 30'],
    ['ar', 'على الساعة 10:00'],
    ['en', 'at 3 pm'],
  ],
  percentage: [
    ['fr', 'soit 12 % du total'],
    ['ar', 'عشرون في المائة'],
    ['en', 'twenty per cent'],
  ],
  population: [
    ['fr', 'ville de 900 000 habitants'],
    ['ar', 'عدد سكانها 900 ألف نسمة'],
    ['en', '1.2 million inhabitants'],
  ],
  'day and month (fr)': [
    ['fr', 'le 12 mars'],
    ['fr', 'en octobre 2019'],
  ],
  'day and month (ar)': [['ar', 'يوم 12 شتنبر']],
  'day and month (en)': [
    ['en', 'on 3rd May'],
    ['en', 'in October 2019'],
  ],
  'members counted (fr)': [
    ['fr', 'Les onze villes membres du réseau'],
    ['fr', 'Le réseau réunit 12 communes.'],
  ],
  'members counted (ar)': [
    ['ar', 'تسع مدن أعضاء'],
    ['ar', 'تضم 12 مدينة'],
  ],
  'members counted (en)': [
    ['en', 'its nine member cities'],
    ['en', 'The network comprises 12 cities.'],
  ],
  'announced (fr)': [
    ['fr', 'Événements à venir'],
    ['fr', 'le prochain atelier'],
    ['fr', 'Le colloque se tiendra à Meknès'],
  ],
  'announced (ar)': [
    ['ar', 'الندوة المقبلة'],
    ['ar', 'قريبا بطنجة'],
    ['ar', 'وستنعقد الندوة بمكناس'],
  ],
  'announced (en)': [
    ['en', 'Upcoming events'],
    ['en', 'the next workshop'],
    ['en', 'It will be held in Meknes'],
  ],
  'told as done (fr)': [
    ['fr', 'Le colloque a eu lieu à Meknès'],
    ['fr', 'L’atelier s’est tenu à Tanger'],
  ],
  'told as done (ar)': [['ar', 'انعقدت الندوة بمكناس']],
  'told as done (en)': [
    ['en', 'The workshop took place'],
    ['en', 'The meetings were held'],
  ],
};

describe('what nobody may invent in a text', () => {
  it('has a made-up sentence for every rule', () => {
    expect(Object.keys(forbidden).sort()).toEqual(rules.map((rule) => rule.name).sort());
  });

  const sentences = Object.entries(forbidden).flatMap(([name, list]) =>
    list.map((sentence) => [name, ...sentence] as const),
  );
  it.each(sentences)('%s: refuses (%s) « %s »', (name, language, text) => {
    expect(inventedInText(text, language).map((finding) => finding.replace(/: .*$/u, ''))).toContain(name);
  });

  it.each<readonly [Language, string]>([
    ['fr', 'Le plan 2019-2020 prévoit un atelier (§ 2.6), la date est à confirmer.'],
    ['fr', 'Sensibiliser les villes membres ; trois villes : Tiznit, Nador et Oujda.'],
    ['ar', 'تنص خطة العمل 2019-2020 على تنظيم ندوة بمكناس (الفقرة 2.3)، والتاريخ في انتظار التأكيد.'],
    ['en', 'The plan provides for extending the model to three cities (§ 2.2). What became of it is to be confirmed.'],
  ])('lets pass what the plan says (%s)', (language, text) => {
    expect(inventedInText(text, language)).toEqual([]);
  });
});

describe('what nobody may invent in a field', () => {
  it.each<readonly [string, Values]>([
    ['a date', { schedule: { confirmation: 'à confirmer', startDate: '2019-05-01' } }],
    ['a last day', { schedule: { confirmation: 'à confirmer', endDate: '2019-05-02' } }],
    ['an hour', { schedule: { confirmation: 'à confirmer', startTime: '10:00' } }],
    ['a confirmed schedule', { schedule: { confirmation: 'confirmé' } }],
    ['another period', { schedule: { confirmation: 'à confirmer', period: '2021' } }],
    ['an event that took place', { eventStatus: 'tenu' }],
    ['an action that is done', { actionStatus: 'réalisée' }],
    ['a proof', { proofs: [{ title: 'Exemple', language: 'fr' }] }],
    ['a confirmed membership', { membership: { confirmation: 'confirmé' } }],
    ['a confirmed contact', { contact: { confirmation: 'confirmé' } }],
    ['the name of a contact', { contacts: [{ confirmation: 'à confirmer', name: 'Exemple' }] }],
    ['an e-mail address', { pressContact: { confirmation: 'à confirmer', email: 'a@exemple.invalid' } }],
    ['a telephone', { contact: { confirmation: 'à confirmer', phone: '00' } }],
    ['a postal address', { venue: { name: 'Exemple', address: '1, rue Exemple' } }],
    ['a social link', { socialLinks: [{ network: 'Facebook', confirmation: 'à confirmer', url: 'exemple' }] }],
    ['a speaker', { speakers: ['Exemple'] }],
    ['a quote', { quote: 'Exemple' }],
    ['an author', { author: 'Exemple' }],
  ])('refuses %s', (_what, values) => {
    expect(inventedInValues(values)).not.toEqual([]);
  });

  it('lets pass the town hall of Tangier, the one place that the plan gives', () => {
    const values = {
      eventStatus: 'inscrit au plan',
      schedule: { confirmation: 'à confirmer', period: '2019-2020', zone: 'Africa/Casablanca' },
      venue: { confirmation: 'confirmé', name: 'mairie de Tanger' },
    };
    expect(inventedInValues(values)).toEqual([]);
  });
});
