import { expect, it } from 'vitest';
import { schemas, type Site } from 'shared/generated/index';
import { linked } from './links.ts';

const toConfirm = { confirmation: 'à confirmer' };
const site = schemas.site.parse({
  ...{ type: 'site', id: 'site', language: 'fr', translations: {}, translationStatus: 'originale' },
  ...{ name: 'Fiction', tagline: 'Fiction', introduction: '', fundingNotice: '', boilerplate: '' },
  home: {
    citiesTitle: '',
    citiesText: '',
    publicTitle: '',
    publicText: '',
    pressTitle: '',
    pressText: '',
    planText: '',
    aboutText: '',
  },
  ...{ contact: toConfirm, pressContact: toConfirm, contentLicence: toConfirm, socialLinks: [] },
  menu: [{ page: 'page-fictive' }, { page: 'page-retiree' }, { section: 'villes' }, {}],
  featured: [{ article: 'article-retire' }],
});

it('a link inside a list stays where its entry is online in any language, and goes with its line elsewhere', () => {
  const found = linked(site, {}, (type, id) => `${type}/${id}` === 'page/page-fictive') as Site;
  expect(found?.menu).toEqual([{ page: 'page-fictive' }, { section: 'villes' }]);
  expect(found?.featured).toEqual([]);
});
