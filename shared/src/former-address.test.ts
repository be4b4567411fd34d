import { expect, test } from 'vitest';
import { isSafeAddress, siteTarget } from './former-address.ts';

test('a target of the site is an entry, or a page that is always there', () => {
  expect(siteTarget('/fr/actualites/exemple/')).toMatchObject({
    entry: { type: 'article', language: 'fr', slug: 'exemple' },
  });
  expect(siteTarget('/ar/%D9%85%D8%AF%D9%86/%D8%B7%D9%86%D8%AC%D8%A9/')).toMatchObject({
    path: '/ar/مدن/طنجة/',
    entry: { type: 'city' },
  });
  expect(siteTarget('/en/about/')).toMatchObject({ entry: { type: 'page', slug: 'about' } });
  expect(siteTarget('/fr/')).toEqual({ path: '/fr/' });
  expect(siteTarget('/fr/presse/')).toEqual({ path: '/fr/presse/' });
  expect(siteTarget('/fr/recherche/')).toEqual({ path: '/fr/recherche/' });
});

test.each([
  '/',
  '/de/',
  '/fr',
  '/fr/actualites/exemple',
  '/fr/actualites/a/b/',
  '/fr/inconnu/a/',
  '//ailleurs.test/',
  '/fr//',
  '/fr/actualites/../',
])('« %s » is no target of the site', (path) => {
  expect(siteTarget(path)).toBeUndefined();
});

test('an address of the Web is encrypted and names nobody', () => {
  expect(isSafeAddress('https://exemple.test/a?b=c')).toBe(true);
  for (const address of [
    'http://exemple.test/',
    'javascript:alert(1)',
    'https://moi:secret@exemple.test/',
    'exemple',
    '//a.test',
  ])
    expect(isSafeAddress(address), address).toBe(false);
});
