import { schemas } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { namesOf, rolesOf } from './selection.ts';

test('a kind of role is named once, however many paragraphs give it', () => {
  const city = schemas.city.parse({
    ...{ type: 'city', id: 'x', language: 'fr', translations: {}, name: 'Fictive', slug: 'x', summary: 'Fictive' },
    roles: [
      { kind: 'siège du réseau', planParagraph: '3' },
      { kind: 'réunion de concertation', planParagraph: '2.1' },
      { kind: 'siège du réseau', planParagraph: 'en-tête' },
    ],
    membership: { confirmation: 'à confirmer' },
    translationStatus: 'originale',
  });
  expect(rolesOf(city)).toEqual(['siège du réseau', 'réunion de concertation']);
});

test('alternate names are separated by commas, semicolons or lines, in either script', () => {
  expect(namesOf('Fictiva, فيكتيفا؛ ⴼⵉⴽ\nFictif')).toEqual(['Fictiva', 'فيكتيفا', 'ⴼⵉⴽ', 'Fictif']);
  expect(namesOf(undefined)).toEqual([]);
});
