import { describe, expect, test } from 'vitest';
import type { Language } from 'shared/languages';
import { field, part } from '../content/form.fixture';
import { adviceOn } from './advice';
import type { Target } from './links';

const schedule = {
  startDate: field('Premier jour', { type: 'date' }),
  endDate: field('Dernier jour', { type: 'date' }),
};
const form = {
  title: field('Titre'),
  summary: field('Résumé', { type: 'text' }),
  body: field('Texte', { type: 'richtext' }),
  slug: field('Adresse'),
  publishedOn: field('Première publication', { type: 'datetime', fact: true }),
  updatedOn: field('Mise à jour le', { type: 'datetime', fact: true }),
  place: part('Lieu', 'shared.place', { confirmation: field('Confirmation', { fact: true }), name: field('Nom') }),
  schedule: part('Dates', 'event.schedule', schedule, { fact: true }),
  sources: part('Sources', 'article.source', { title: field('Titre'), url: field('Adresse du Web') }, { many: true }),
};
const sentence = (words: number): string => `${Array.from({ length: words }, () => 'mot').join(' ')}.`;
const nowhere = (): undefined => undefined;

function told(entry: object, language: Language = 'fr', targetOf: (href: string) => Target | undefined = nowhere) {
  const around = { today: '2026-11-27', isOnline: false, targetOf };
  return adviceOn({ form, entry: { ...entry }, language }, around).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

describe('advice on an entry', () => {
  test('is none where all is well', () => {
    const entry = {
      title: 'Un colloque à Meknès',
      summary: 'Le plan prévoit un colloque à Meknès sur le rôle des collectivités.',
      body: 'Le plan prévoit un colloque.\n\n## Le programme\n\nIl reste à écrire.\n\n### Le matin\n\nRien encore.',
      publishedOn: '2026-11-20T10:00:00.000Z',
      place: { confirmation: 'confirmé', name: 'Meknès' },
    };
    expect(told(entry)).toEqual([]);
  });

  test('names headings that skip a level, repeat that of the title or are empty', () => {
    const [top, skipped, empty, ...rest] = told({ body: '# Un\n\n### Deux\n\n##\n\n## Trois' });
    expect(top).toMatch(/^body: L’intertitre «\u202fUn\u202f» est au niveau du titre.*«\u202f##\u202f»/);
    expect(skipped).toMatch(/«\u202fDeux\u202f» saute un niveau/);
    expect(empty).toMatch(/est vide/);
    expect(rest).toEqual([]);
  });

  test('counts the words of a sentence, in a list, in a part and in Arabic too', () => {
    expect(told({ body: sentence(25) })).toEqual([]);
    expect(told({ body: `- ${sentence(26)}` })).toEqual([expect.stringMatching(/^body: .*compte 26 mots/)]);
    expect(told({ sources: [{ title: 'Court' }, { title: sentence(30) }] })).toEqual([
      expect.stringMatching(/^sources\.1\.title: .*compte 30 mots/),
    ]);
    const arabic = `${Array.from({ length: 26 }, () => 'كلمة').join(' ')}.`;
    expect(told({ body: arabic }, 'ar')).toEqual([expect.stringMatching(/compte 26 mots/)]);
  });

  test('asks to explain an acronym where it first stands, once, and no number or word in capitals', () => {
    const explained = 'Le Fonds des Nations unies pour la population (UNFPA) aide. L’UNFPA aide encore.';
    expect(told({ body: explained })).toEqual([]);
    expect(told({ body: 'L’UNFPA (Fonds des Nations unies pour la population) aide.' })).toEqual([]);
    expect(told({ body: 'Au XXIe siècle, tome IV.\n\n## AVIS AUX MÉDIAS' })).toEqual([]);
    expect(told({ body: 'L’UNFPA aide. Le Fonds (UNFPA) aide. L’UNFPA aide.' })).toEqual([
      expect.stringMatching(/^body: Le sigle «\u202fUNFPA\u202f»/),
    ]);
    expect(told({ body: 'يدعم UNFPA المدن.' }, 'ar')).toHaveLength(1);
  });

  test('names each Latin mark after a word of Arabic once', () => {
    expect(told({ body: 'طنجة، مكناس؛ تطوان؟ 1,5' }, 'ar')).toEqual([]);
    expect(told({ body: 'طنجة, مكناس, تطوان?' }, 'ar')).toEqual([
      expect.stringContaining('écrivez «\u202f،\u202f»'),
      expect.stringContaining('écrivez «\u202f؟\u202f»'),
    ]);
    expect(told({ body: 'Tanger, Meknès?' })).toEqual([]);
  });

  test('measures titles and summaries', () => {
    expect(told({ title: 'a'.repeat(71) })).toEqual([expect.stringMatching(/^title: .*71 signes/)]);
    expect(told({ summary: 'Bref.' })).toEqual([expect.stringMatching(/^summary: .*très court/)]);
    expect(told({ summary: 'a'.repeat(201) })).toEqual([expect.stringMatching(/^summary: .*201 signes/)]);
  });

  test('compares dates with today and with each other, in French, where they are typed', () => {
    const entry = { publishedOn: '2026-11-28T10:00:00.000Z', updatedOn: '2026-11-20T10:00:00.000Z' };
    expect(told(entry).map((line) => line.split(':')[0])).toEqual(['publishedOn', 'updatedOn']);
    expect(told({ schedule: { startDate: '2026-11-26' } })).toEqual([expect.stringMatching(/^schedule\.startDate/)]);
    expect(told({ schedule: { startDate: '2026-11-26', endDate: '2026-11-27' } })).toEqual([]);
    expect(told(entry, 'ar')).toEqual([]);
  });

  test('reminds of what is to be confirmed', () => {
    const entry = { place: { confirmation: 'à confirmer', name: null } };
    expect(told(entry)).toEqual([expect.stringMatching(/^place\.confirmation: «\u202fLieu\u202f» reste à confirmer/)]);
    expect(told(entry, 'en')).toEqual([]);
  });

  test.each<[string, string, Target | undefined, RegExp]>([
    [
      'a page that is not online',
      '[la charte](/fr/charte/)',
      { kind: 'entry', language: 'fr', isOnline: false },
      /pas en ligne/,
    ],
    ['another language', '[the page](/en/about/)', { kind: 'entry', language: 'en', isOnline: true }, /en anglais/],
    [
      'a page that is gone',
      '[la page](https://a.test/)',
      { kind: 'elsewhere', fault: 'mène à une page qui n’existe pas (404)' },
      /404/,
    ],
    ['no address', '[la page](http://[)', { kind: 'unreadable' }, /pas une adresse/],
    ['words that say nothing', '[cliquez ici](https://a.test/)', { kind: 'elsewhere' }, /ne dit pas où il mène/],
    ['no words', '[](https://a.test/)', undefined, /n’a pas de mots/],
  ])('names a link to %s', (_name, body, target, said) => {
    expect(told({ body }, 'fr', () => target)).toEqual([expect.stringMatching(said)]);
  });

  test('says nothing of a link that leads somewhere, nor of one that is not known yet', () => {
    const body = 'Voir [la charte](/fr/charte/) et [le plan](https://a.test/).';
    expect(told({ body }, 'fr', () => ({ kind: 'entry', language: 'fr', isOnline: true }))).toEqual([]);
    expect(told({ body })).toEqual([]);
  });

  test('names an address of the site where no page is online, and no other address', () => {
    const entry = { sources: [{ url: 'https://a.test/' }, { url: 'https://reseau.test/fr/charte/' }] };
    const isOnline = (online: boolean) => (href: string) =>
      href.includes('reseau') ? ({ kind: 'entry', language: 'fr', isOnline: online } as const) : undefined;
    expect(told(entry, 'fr', isOnline(false))).toEqual([
      expect.stringMatching(/^sources\.1\.url: «\u202fAdresse du Web\u202f» mène à une page qui n’est pas en ligne/),
    ]);
    expect(told(entry, 'fr', isOnline(true))).toEqual([]);
  });
});
