import { describe, expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { untranslated } from './untranslated';

const form = {
  title: field('Titre'),
  summary: field('Résumé', { type: 'text' }),
  names: field('Autres noms', { type: 'text', fact: true }),
  quotes: part('Citations', 'press.quote', { text: field('Phrase', { type: 'text' }) }, { many: true }),
  venue: part('Lieu', 'shared.place', { address: field('Adresse', { type: 'text' }) }),
};
const french = 'Le plan d’action prévoit un colloque à Meknès.';

describe('a text left in French', () => {
  test('keeps a translation from being published, and is named', () => {
    const entry = { summary: `${french} ` };
    const [problem, ...others] = untranslated({ form, entry, language: 'ar', source: { summary: french } });
    expect(problem).toMatchObject({ path: ['summary'] });
    expect(problem?.message).toMatch(/Résumé.*est encore le texte français/);
    expect(others).toEqual([]);
  });
  test('is seen in a list of words too, and not in an address', () => {
    const entry = { quotes: [{ text: 'نص خيالي' }, { text: french }], venue: { address: french } };
    const source = { quotes: [{ text: french }, { text: french }], venue: { address: french } };
    expect(untranslated({ form, entry, language: 'ar', source })).toMatchObject([{ path: ['quotes', '1', 'text'] }]);
  });
  test('is what it should be in French', () => {
    expect(untranslated({ form, entry: { summary: french }, language: 'fr', source: { summary: french } })).toEqual([]);
  });
  test.each([
    ['a name', { summary: 'Tanger' }, { summary: 'Tanger' }],
    ['a fact', { names: french }, { names: french }],
    ['a translation', { summary: 'تنص خطة العمل على تنظيم ندوة بمكناس حول ثقافات المهاجرين' }, { summary: french }],
  ])('is not seen in %s', (_, entry, source) => {
    expect(untranslated({ form, entry, language: 'ar', source })).toEqual([]);
  });
});
