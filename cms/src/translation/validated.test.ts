import { describe, expect, it } from 'vitest';
import { validationOf, type Judged } from './validated';

const day = (number: number): string => `2027-01-0${String(number)}T10:00:00.000Z`;
const version = (number: number, author: string, validated: boolean): Judged => ({
  at: day(number),
  author,
  validated,
});
const by = (versions: readonly Judged[]): string | undefined => validationOf(versions, day(1))?.author;

describe('who validated a translation', () => {
  it('is who made it valid last, whoever saved it since', () => {
    const first = [version(1, 'Amina', false), version(2, 'Badr', true), version(3, 'Amina', true)];
    expect(by(first)).toBe('Badr');
    expect(by([...first, version(4, 'Amina', false), version(5, 'Chama', true)])).toBe('Chama');
  });

  it('is who wrote it, where it was valid from its first version on', () => {
    expect(by([version(1, 'Amina', true), version(2, 'Badr', true)])).toBe('Amina');
  });

  it('is nobody where that version is kept no more, or nobody was at a screen', () => {
    expect(by([version(3, 'Amina', true)])).toBeUndefined();
    expect(by([version(1, 'Mise en place', true)])).toBeUndefined();
    expect(by([])).toBeUndefined();
  });
});
