import { schemas, type Site } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { networkOf } from './network.ts';

const address = (path: string): string => `https://example.org${path}`;
const open = { confirmation: 'à confirmer', name: 'Fictif', email: 'fictif@example.test', phone: '+000' } as const;
const door = { citiesTitle: '', citiesText: '', publicTitle: '', publicText: '', pressTitle: '', pressText: '' };
const home = { ...door, planText: '', aboutText: '' };
const site = (more: Partial<Site> = {}): Site =>
  schemas.site.parse({
    ...{ type: 'site', id: 's', language: 'ar', translations: {}, name: 'شبكة خيالية', tagline: 'خيالي' },
    ...{ introduction: '', fundingNotice: 'خيالي', boilerplate: '', translationStatus: 'traduction de travail' },
    ...{ contact: open, pressContact: open, contentLicence: { confirmation: 'à confirmer' } },
    socialLinks: [{ network: 'Facebook', confirmation: 'à confirmer', url: 'https://example.test/' }],
    ...{ home, menu: [], featured: [] },
    seat: { confirmation: 'à confirmer', name: 'Fictive' },
    ...more,
  });

test('of the network only what is confirmed is told', () => {
  expect(networkOf(site(), address)).toEqual({
    '@type': 'Organization',
    '@id': 'https://example.org/#network',
    name: 'شبكة خيالية',
    url: 'https://example.org/ar/',
    description: 'خيالي',
  });
});

test('a confirmed seat and a confirmed contact are told', () => {
  const confirmed = site({
    seat: { confirmation: 'confirmé', name: 'Fictive' },
    contact: { ...open, confirmation: 'confirmé' },
  });
  expect(networkOf(confirmed, address)).toMatchObject({
    location: { '@type': 'Place', name: 'Fictive' },
    email: 'fictif@example.test',
    telephone: '+000',
  });
});
