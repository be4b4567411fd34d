import { expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { confirmation } from './confirmation';

const inner = { confirmation: field('Confirmation'), email: field('Adresse électronique'), phone: field('Téléphone') };
const form = { contact: part('Contact', 'shared.contact', inner) };
const check = (contact: object) => confirmation({ form, entry: { contact }, language: 'fr', source: undefined });

test('nothing empty is said to be confirmed', () => {
  expect(check({ confirmation: 'confirmé' })[0]?.message).toMatch(/Adresse électronique.* ou .*Téléphone/);
  expect(check({ confirmation: 'confirmé', phone: '+212 5 00 00 00 00' })).toEqual([]);
  expect(check({ confirmation: 'à confirmer' })).toEqual([]);
});
