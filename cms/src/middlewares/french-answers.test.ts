import { describe, expect, it } from 'vitest';
import { inFrench } from './french-answers';

describe('the French of what Strapi answers', () => {
  it('takes the place of an English sentence', () => {
    expect(inFrench('Name already taken')).toBe('Ce nom est déjà pris.');
  });

  it('keeps what the sentence says of the officer’s own', () => {
    expect(inFrench('The name must be unique and a role with name `Presse` already exists.')).toBe(
      'Un rôle s’appelle déjà «\u202fPresse\u202f».',
    );
    expect(inFrench('Failed to fetch URL: https://exemple.ma/a.jpg (404 Not Found)')).toBe(
      'Aucun fichier à l’adresse https://exemple.ma/a.jpg.',
    );
  });

  it('leaves our own French, and what it does not know, as they came', () => {
    expect(inFrench('Il faut un titre.')).toBe('Il faut un titre.');
    expect(inFrench('constructor')).toBe('constructor');
  });
});
