import { describe, expect, it } from 'vitest';
import { sayOf } from './report.ts';

const about = { type: 'press-release', title: 'Exemple', language: 'ar', problem: 'la valeur manque', remedy: 'Là.' };
const where = (field: string): string => sayOf({ ...about, language: 'ar', field });

describe('what is said of an entry', () => {
  it('names its type and its field as the screens do', () => {
    expect(where('slug')).toBe('Communiqué « Exemple » (ar, champ « Adresse ») : la valeur manque. Là.');
  });

  it('names a field within a block, and within the line of a list', () => {
    expect(where('image.alternative')).toContain('champ « Image › Texte alternatif »');
    expect(where('quotes.1.text')).toContain('champ « Citations, n°\u00a02 › Phrase citée »');
  });

  it('names nothing but the language where it is about the whole entry', () => {
    expect(sayOf({ ...about, language: 'ar' })).toContain('(ar) :');
  });
});
