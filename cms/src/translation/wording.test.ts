import { describe, expect, it } from 'vitest';
import { changeLine, sourceLine, statusLine } from './wording';

const at = new Date('2027-01-05T10:00:00.000Z');

describe('the words of translations', () => {
  it('name what changed in French, and say where there may be more', () => {
    expect(changeLine(['Titre', 'Résumé'], false)).toBe('Changé en français\u00a0: Titre, Résumé.');
    expect(changeLine(['Titre'], true)).toBe('Changé en français, au moins\u00a0: Titre.');
  });

  it('say when the French entry was saved, on Morocco’s clocks', () => {
    expect(sourceLine(at)).toBe('Français enregistré le\u00a0mardi 5\u00a0janvier 2027 à\u00a010:00');
  });

  it('name who validated a translation, and nobody where nobody is known', () => {
    expect(statusLine('traduction de travail', { author: 'Amina Exemple', at })).toBe('Traduction de travail');
    expect(statusLine('traduction validée', undefined)).toBe('Traduction validée');
    expect(statusLine('traduction validée', { author: 'Amina Exemple', at })).toBe(
      'Validée par Amina Exemple, le\u00a0mardi 5\u00a0janvier 2027',
    );
  });
});
