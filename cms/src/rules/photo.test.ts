import { describe, expect, test } from 'vitest';
import type { Language } from 'shared/languages';
import { field, part } from '../content/form.fixture';
import { photo } from './photo';

const names = ['file', 'decorative', 'alternativeFr', 'alternativeAr', 'alternativeEn'];
const inner = Object.fromEntries(names.map((name) => [name, field(name)]));
const form = { photos: part('Photos', 'press.photo', inner, { fact: true, many: true }) };
const inFrench = (value: object, online: readonly Language[] = []) =>
  photo(online)({ form, entry: { photos: [value] }, language: 'fr', source: undefined }).map(({ path }) =>
    path.join('.'),
  );
const inArabic = (value: object) =>
  photo([])({ form, entry: {}, language: 'ar', source: { photos: [value] } }).map(({ path }) => path.join('.'));

describe('a photo of a release', () => {
  test('is described in French, and in every language that is online', () => {
    expect(inFrench({ alternativeFr: 'Une salle' })).toEqual([]);
    expect(inFrench({})).toEqual(['photos.0.alternativeFr']);
    expect(inFrench({ alternativeFr: 'Une salle' }, ['ar', 'en'])).toEqual([
      'photos.0.alternativeAr',
      'photos.0.alternativeEn',
    ]);
    expect(inFrench({ alternativeFr: 'Une salle', alternativeAr: 'قاعة' }, ['ar'])).toEqual([]);
  });
  test('keeps a translation back until the French entry describes it there', () => {
    expect(inArabic({ alternativeFr: 'Une salle' })).toEqual(['photos.0.alternativeAr']);
    expect(inArabic({ alternativeFr: 'Une salle', alternativeAr: 'Une salle' })).toEqual(['photos.0.alternativeAr']);
    expect(inArabic({ alternativeFr: 'Une salle', alternativeAr: 'قاعة' })).toEqual([]);
  });
  test('needs no description where it is decorative', () => {
    expect(inFrench({ decorative: true }, ['ar'])).toEqual([]);
    expect(inArabic({ decorative: true })).toEqual([]);
  });
  test('may be taken by the press, for which its persons have agreed', () => {
    const file = {
      name: 'a.jpg',
      credit: 'Fictif',
      licence: 'Fictive',
      people: 'accord écrit',
      consentScopes: ['site'],
    };
    expect(inFrench({ decorative: true, file })).toEqual(['photos.0.file']);
    expect(inFrench({ decorative: true, file: { ...file, consentScopes: ['site', 'presse'] } })).toEqual([]);
  });
});
