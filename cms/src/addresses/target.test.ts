import { expect, test } from 'vitest';
import { targetFrom } from './target';

const site = 'https://site.exemple.test';

test('a page of the site is known by its path, or by its address in the browser', () => {
  const page = { page: { path: '/fr/actualites/a/', entry: { type: 'article', language: 'fr', slug: 'a' } } };
  expect(targetFrom('/fr/actualites/a/', site)).toEqual(page);
  expect(targetFrom('https://site.exemple.test/fr/actualites/a/?x=1#y', site)).toEqual(page);
  expect(targetFrom('https://site.exemple.test/ar/%D9%85%D8%AF%D9%86/', site)).toEqual({ page: { path: '/ar/مدن/' } });
});

test('any other address is one of the Web, encrypted', () => {
  expect(targetFrom('https://ailleurs.test/a b', site)).toEqual({ address: 'https://ailleurs.test/a%20b' });
  for (const typed of [
    'http://ailleurs.test/',
    'javascript:alert(1)',
    'ailleurs',
    '',
    'https://site.exemple.test/x.pdf',
  ])
    expect(targetFrom(typed, site), typed).toBeUndefined();
});
