import { describe, expect, test } from 'vitest';
import type { Rights } from './photos-reply';
import { notesOf, placesOf, refusalOfDeletion } from './wording';

const nobody: Rights = {
  ...{ credit: 'Fictif', licence: 'Fictive', people: 'aucune personne reconnaissable', scopes: [] },
};
const agreed: Rights = { ...nobody, people: 'accord écrit', scopes: ['site'], until: '2027-03-31' };
const said = (rights: Rights, today: string) => notesOf(rights, today).map(({ tone, text }) => `${tone} ${text}`);

describe('what is said of a picture', () => {
  test('is nothing where all is known and lasts', () => {
    expect(said(nobody, '2026-11-23')).toEqual([]);
    expect(said(agreed, '2026-11-23')).toEqual([]);
  });
  test('names each right that is missing', () => {
    const { people: _, ...unknown } = { ...nobody, credit: '', licence: '' };
    expect(said(unknown, '2026-11-23')).toEqual([
      expect.stringContaining('Le crédit manque'),
      expect.stringContaining('La licence manque'),
      expect.stringContaining('reconnaître quelqu’un'),
    ]);
  });
  test('warns thirty days before an agreement ends, and no earlier', () => {
    expect(said(agreed, '2027-02-28')).toEqual([]);
    expect(said(agreed, '2027-03-01')).toEqual([
      expect.stringMatching(/^warning L’accord expire le mercredi 31\u00a0mars 2027/),
    ]);
    expect(said(agreed, '2027-03-30')).toHaveLength(1);
    expect(said(agreed, '2027-03-31')).toEqual([
      expect.stringMatching(/^danger L’accord a expiré le mercredi 31\u00a0mars 2027/),
    ]);
  });
  test('is that an agreement is not for the site', () => {
    expect(said({ ...agreed, scopes: ['presse'] }, '2026-11-23')).toEqual([expect.stringContaining('ne couvre pas')]);
  });
});

describe('the uses of a picture', () => {
  const use = { file: 1, type: 'article', documentId: 'a', title: 'Une place', online: false };
  const arabic = { ...use, title: 'ساحة', language: 'ar', online: true };
  test('are told once for each entry, by its French title, with its languages', () => {
    expect(placesOf([arabic, { ...use, language: 'fr', screen: '/a' }], () => 'actualité')).toEqual([
      { title: 'Une place', line: 'actualité, français et arabe, en ligne', screen: '/a' },
    ]);
  });
  test('keep it from being deleted, and are named', () => {
    expect(refusalOfDeletion('a.jpg', [{ ...use, language: 'fr' }])).toMatch(
      /^«\sa.jpg\s» n’est pas supprimé\s: une fiche le montre, «\sUne place\s»\. Retirez-le d’abord de cette fiche/,
    );
  });
});
