import { schemas } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { placeOfEntry, placeOfFacet, placeOfHome, placeOfList, placeOfOlder } from './place.ts';

const page = schemas.page.parse({
  ...{ type: 'page', id: 'p', language: 'ar', translations: { en: 'about', ar: 'عن' }, title: 'خيالي', slug: 'عن' },
  ...{ kind: 'autre', summary: 'خيالي', body: '', translationStatus: 'traduction de travail' },
});

test('a home page has the choice of languages for a reader of none', () => {
  expect(placeOfHome('ar')).toMatchObject({ path: '/ar/', otherwise: '/', alternates: { fr: '/fr/', en: '/en/' } });
});

test('a list stands in every language under its translated name', () => {
  expect(placeOfList('city', 'en')).toMatchObject({
    path: '/en/cities/',
    alternates: { fr: '/fr/villes/', ar: '/ar/مدن/', en: '/en/cities/' },
    otherwise: '/fr/villes/',
  });
});

test('an entry has the languages in which it is published, and elsewhere what is nearest', () => {
  const place = placeOfEntry(page);
  expect(place.alternates).toEqual({ ar: '/ar/عن/', en: '/en/about/' });
  expect(place.nearest.fr).toBe('/fr/');
  expect(place.otherwise).toBe('/ar/عن/');
});

test('a part of a list has the languages in which it has entries, and elsewhere the list', () => {
  const alternates = { fr: '/fr/evenements/ville/fictive/', ar: '/ar/أنشطة/مدينة/خيال/' };
  const place = placeOfFacet({ type: 'event', language: 'ar', path: alternates.ar }, alternates);
  expect(place).toMatchObject({ path: alternates.ar, alternates });
  expect(place.nearest.en).toBe('/en/events/');
  expect(place.otherwise).toBe('/fr/evenements/ville/fictive/');
});

test('an older page of a part stands in its language only, and elsewhere the part itself is nearest', () => {
  const alternates = { fr: '/fr/actualites/annee/2026/', ar: '/ar/أخبار/سنة/2026/' };
  const path = '/ar/أخبار/سنة/2026/3/';
  const place = placeOfOlder({ type: 'article', language: 'ar', path: alternates.ar }, path, alternates);
  expect(place).toMatchObject({ path, alternates: { ar: path }, otherwise: path });
  expect(place.nearest).toEqual({ ...alternates, en: '/en/news/' });
});
