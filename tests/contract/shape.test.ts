import { describe, expect, it } from 'vitest';
import type { Attribute } from '../../scripts/generate-content/schema.ts';
import { wordsOf, type Entry, type Values } from './entries.ts';
import { misfits, type Model } from './shape.ts';
import { misprints, rules } from './typography.ts';

const fact = { contract: { fact: true } };

/** A made-up type with one attribute of each sort. */
const attributes: Readonly<Record<string, Attribute>> = {
  title: { type: 'string', required: true, maxLength: 12 },
  body: { type: 'richtext' },
  state: {
    type: 'enumeration',
    enum: ['ouvert', 'fermé'],
    pluginOptions: { contract: { fact: true, required: true } },
  },
  number: { type: 'string', regex: '^\\d$', pluginOptions: fact },
  order: { type: 'integer', min: 1, pluginOptions: fact },
  city: { type: 'relation', relation: 'manyToOne', target: 'api::city.city', pluginOptions: fact },
  cities: { type: 'relation', relation: 'manyToMany', target: 'api::city.city', pluginOptions: fact },
  place: { type: 'component', repeatable: false, component: 'shared.place' },
  roles: { type: 'component', repeatable: true, component: 'city.role', pluginOptions: fact },
  home: { type: 'component', repeatable: false, component: 'site.home', required: true },
};
const place: Readonly<Record<string, Attribute>> = {
  confirmation: { type: 'string', required: true, pluginOptions: fact },
  name: { type: 'string' },
};
const model: Model = {
  types: new Map([['sample', { attributes }]]),
  components: new Map([
    ['shared.place', { attributes: place }],
    ['city.role', { attributes: { kind: { type: 'string', required: true } } }],
    ['site.home', { attributes: { text: { type: 'string', required: true } } }],
  ]),
  ids: new Map([['city', new Set(['exempleville'])]]),
};

const goodFacts: Values = {
  state: 'ouvert',
  city: 'exempleville',
  place: { confirmation: 'x' },
  roles: [{ kind: 'x' }],
};
const goodFront: Values = { title: 'Exemple', place: { name: 'Salle' }, home: { text: 'Porte' } };

function entry(facts: Values, front: Values = goodFront): Entry {
  return { type: 'sample', id: 'sample', facts, words: { fr: { front, body: 'Texte' } }, strays: [] };
}

describe('the shape of an entry', () => {
  it('accepts facts and words on their own sides', () => {
    expect(misfits(entry(goodFacts), model)).toEqual([]);
  });

  const wrong: readonly (readonly [finding: string, facts: Values, front?: Values])[] = [
    ['colour is not in schema.json', { ...goodFacts, colour: 'x' }],
    ['colour is not in schema.json', goodFacts, { ...goodFront, colour: 'x' }],
    ['place.colour is not in schema.json', { ...goodFacts, place: { confirmation: 'x', colour: 'x' } }],
    ['title is a word', { ...goodFacts, title: 'Exemple' }],
    ['state is a fact', goodFacts, { ...goodFront, state: 'ouvert' }],
    ['place.name is a word', { ...goodFacts, place: { confirmation: 'x', name: 'Salle' } }],
    ['place.confirmation is a fact', goodFacts, { ...goodFront, place: { confirmation: 'x' } }],
    ['state is missing', { city: 'exempleville', place: { confirmation: 'x' } }],
    ['title is missing', goodFacts, {}],
    ['home is missing', goodFacts, { title: 'Exemple' }],
    ['home.text is missing', goodFacts, { ...goodFront, home: {} }],
    ['home is a word', { ...goodFacts, home: { text: 'Porte' } }],
    ['place.confirmation is missing', { ...goodFacts, place: {} }],
    ['roles.0.kind is missing', { ...goodFacts, roles: [{}] }],
    ['place has words here and no facts', { state: 'ouvert' }],
    ['body belongs below the front matter', goodFacts, { ...goodFront, body: 'x' }],
    ['there is no city ailleurs', { ...goodFacts, city: 'ailleurs' }],
    ['there is no city ailleurs', { ...goodFacts, cities: ['exempleville', 'ailleurs'] }],
    ['cities names an entry twice', { ...goodFacts, cities: ['exempleville', 'exempleville'] }],
    ['cities is not a list', { ...goodFacts, cities: 'exempleville' }],
    ['city is a list', { ...goodFacts, city: ['exempleville'] }],
    ['roles is not a list', { ...goodFacts, roles: { kind: 'x' } }],
    ['perdu is not one of', { ...goodFacts, state: 'perdu' }],
    ['does not match', { ...goodFacts, number: 'dix' }],
    ['is no number within bounds', { ...goodFacts, order: 0 }],
    ['is longer than 12', goodFacts, { ...goodFront, title: 'Exemple beaucoup trop long' }],
    ['state is empty', { ...goodFacts, state: null }],
  ];

  it.each(wrong.map(([finding, facts, front = goodFront]) => ({ finding, facts, front })))(
    'says: $finding',
    (sample) => {
      expect(misfits(entry(sample.facts, sample.front), model).join('\n')).toContain(sample.finding);
    },
  );

  it('refuses a type that has no schema.json, and a file without front matter', () => {
    expect(misfits({ ...entry(goodFacts), type: 'unknown' }, model)).toEqual(['unknown is no content type']);
    expect(() => wordsOf('Texte')).toThrow('front matter');
    expect(wordsOf('---\ntitle: Exemple\n---\n\nTexte\n')).toEqual({ front: { title: 'Exemple' }, body: 'Texte' });
  });
});

describe('the signs of each language', () => {
  const wrong = {
    'bidi control': ['ar', 'نص\u200f'],
    'invisible character': ['en', 'text\u200b'],
    'straight quote': ['fr', "l'atelier"],
    'no narrow space before ; ! ?': ['fr', 'Pourquoi ?'],
    'no no-break space before :': ['fr', 'Date : à confirmer'],
    'no narrow space inside « »': ['fr', '« à confirmer »'],
    'no no-break space after §': ['en', '§ 2.1'],
    'Latin punctuation': ['ar', 'طنجة, مكناس'],
    tatweel: ['ar', 'طنجـة'],
    'Eastern digit': ['ar', '٢٠١٩'],
  } as const;

  it('has a sample for every rule', () => {
    expect(Object.keys(wrong).sort()).toEqual(rules.map((rule) => rule.name).sort());
  });

  it.each(Object.entries(wrong))('refuses: %s', (name, [language, text]) => {
    expect(misprints(text, language).join('\n')).toContain(name);
  });

  it('refuses letters that are not composed (NFC)', () => {
    expect(misprints('Mekne\u0300s', 'en')).toEqual(['not normalised (NFC)']);
  });

  it('accepts good writing', () => {
    expect(misprints('«\u202fÀ confirmer\u202f»\u00a0: l’atelier (§\u00a02.6)\u202f?', 'fr')).toEqual([]);
    expect(misprints('طنجة، مكناس؛ «في انتظار التأكيد»؟', 'ar')).toEqual([]);
    expect(misprints('The sign ‘§’ refers to the network’s plan; see § 2.1?'.replace('§ 2', '§\u00a02'), 'en')).toEqual(
      [],
    );
  });
});
