import { describe, expect, it } from 'vitest';
import type { Fields } from 'shared/contract';
import { merge } from './merge.ts';

const word = { kind: 'text', fact: false, required: false } as const;
const fact = { ...word, fact: true } as const;
const component = { kind: 'component', fact: false, required: false, many: false } as const;
const fields: Fields = {
  title: word,
  place: fact,
  home: { ...component, fields: { door: word } },
  alert: { ...component, fields: { level: fact, text: word } },
  quotes: { ...component, many: true, fields: { text: word } },
};

describe('facts laid over words', () => {
  it('give each fact as the source has it and each word as the translation has it', () => {
    const words = { title: 'عنوان', place: 'x', home: { door: 'باب' }, alert: { level: 'x', text: 'نص' }, quotes: [] };
    const source = {
      title: 'Titre',
      place: 'Tanger',
      home: { door: 'Porte' },
      alert: { level: 'attention', text: 'T' },
    };
    expect(merge(fields, words, source)).toEqual({
      title: 'عنوان',
      place: 'Tanger',
      home: { door: 'باب' },
      alert: { level: 'attention', text: 'نص' },
      quotes: [],
    });
  });

  it('keep no component of which the source has no facts, and fill none with the source’s words', () => {
    const merged = merge(fields, { alert: { level: 'urgence', text: 'نص' } }, { home: { door: 'Porte' } });
    expect(merged['alert']).toBeUndefined();
    expect(merged['home']).toBeUndefined();
    expect(merge(fields, {}, { alert: { level: 'attention', text: 'T' } })['alert']).toEqual({ level: 'attention' });
  });
});
