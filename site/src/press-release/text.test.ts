import { expect, test } from 'vitest';
import { citationOf } from './citation.ts';
import { exampleRelease, exampleSender } from './example.ts';
import { contactText, quoted, releaseText } from './text.ts';

const address = 'https://example.test/fr/presse/fiction/';
const textOf = (extra: Readonly<Record<string, unknown>>): string =>
  releaseText(exampleRelease(extra), exampleSender, address);

test('a release is its kind, title and date, its text, whom to ask, who funds, and its address last', () => {
  const text = textOf({ publishedOn: '2026-11-23T09:00:00.000Z', dateline: 'Fabula' });
  expect(text).toMatch(
    /^Communiqué\n\nFiction\n\nPublié le 23\u00a0novembre 2026\n\nUn résumé fictif\.\n\nFabula\n\nTexte fictif\./,
  );
  expect(text).toContain('Contact presse\n\nÀ confirmer.');
  expect(text).toContain('Le réseau est fictif.');
  expect(text).toContain('Financement fictif.');
  expect(text).toContain('Licence des contenus\u00a0: à confirmer.');
  expect(text.endsWith(address)).toBe(true);
  expect(text).not.toMatch(/\n{3}|undefined/);
});

test('facts carry their paragraph of the plan, quotes who said them', () => {
  const text = textOf({
    keyFacts: [{ text: 'Un fait fictif', planParagraph: '2.1' }, { text: 'Un autre' }],
    quotes: [{ text: 'Mots fictifs', author: 'Personne Fictive', role: 'rôle fictif' }],
  });
  expect(text).toContain('- Un fait fictif (§\u00a02.1)\n- Un autre');
  expect(text).toContain('«\u00a0Mots fictifs\u00a0»\n— Personne Fictive, rôle fictif');
});

test('corrections follow the text with their days, newest first, and give the day of the last change', () => {
  const text = textOf({
    corrections: [
      { correctedOn: '2026-11-24T10:00:00.000Z', text: 'Correction fictive' },
      { correctedOn: '2026-11-25T10:00:00.000Z', text: 'Autre correction' },
    ],
  });
  expect(text).toContain(
    'Corrections\n\n- 25\u00a0novembre 2026 · Autre correction\n- 24\u00a0novembre 2026 · Correction fictive',
  );
  expect(text).toContain('Mis à jour le 25\u00a0novembre 2026');
});

test('a working translation says so', () => {
  expect(textOf({ translationStatus: 'traduction de travail' })).toContain('sans valeur officielle');
});

test('quotation marks are not set twice', () => {
  expect(quoted('« déjà »', 'fr')).toBe('« déjà »');
  expect(quoted('fiction', 'en')).toBe('‘fiction’');
});

test('a confirmed contact is given line by line', () => {
  const contact = { confirmation: 'confirmé', name: 'Personne Fictive', email: 'presse@example.test' } as const;
  expect(contactText(contact, 'fr')).toBe('Personne Fictive\npresse@example.test');
});

test('a citation names network, title, kind, day and address, and says where there is no day', () => {
  const release = exampleRelease({ publishedOn: '2026-11-23T09:00:00.000Z' });
  expect(citationOf(release, 'Réseau fictif', address)).toBe(
    `Réseau fictif, «\u00a0Fiction\u00a0», Communiqué, 23\u00a0novembre 2026, ${address}`,
  );
  expect(citationOf(exampleRelease(), 'Réseau fictif', address)).toContain(', sans date, ');
});
