import { expect, test } from 'vitest';
import { templatesOf } from './templates.ts';

test('each template of a language is named once, by its first page', () => {
  const paths = ['/', '/fr/', '/ar/', '/fr/villes/', '/fr/villes/tanger/', '/fr/villes/rabat/', '/fr/recherche/'];
  const more = [
    '/fr/contact/',
    '/fr/mentions-legales/',
    '/fr/evenements/mois/2027-03/',
    '/ar/مدن/طنجة/',
    '/ar/404/',
    '/404.html',
  ];
  expect(templatesOf([...paths, ...more]).map(({ language, name, path }) => `${language} ${name} ${path}`)).toEqual([
    'fr home /fr/',
    'ar home /ar/',
    'fr city list /fr/villes/',
    'fr city /fr/villes/tanger/',
    'fr search /fr/recherche/',
    'fr page /fr/contact/',
    'fr event by month /fr/evenements/mois/2027-03/',
    'ar city /ar/مدن/طنجة/',
    'ar missing /ar/404/',
  ]);
});
