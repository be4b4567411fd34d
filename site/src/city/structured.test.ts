import { schemas, type City } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { cityOf } from './structured.ts';

const address = (path: string): string => `https://example.org${path}`;
const city = (confirmation: 'à confirmer' | 'confirmé'): City =>
  schemas.city.parse({
    ...{ type: 'city', id: 'x', language: 'fr', translations: {}, name: 'Fictive', slug: 'x', summary: 'Fictive' },
    ...{ roles: [], membership: { confirmation: 'à confirmer' }, region: 'Fictive', translationStatus: 'originale' },
    coordinates: { confirmation, latitude: 1, longitude: 2 },
  });

test('a city has its other names, and a position only once it is confirmed', () => {
  const names = [{ name: 'Fictive' }, { name: 'خيالية' }];
  expect(cityOf(city('à confirmer'), names, address)).toEqual({
    '@type': 'City',
    name: 'Fictive',
    description: 'Fictive',
    url: 'https://example.org/fr/villes/x/',
    alternateName: ['خيالية'],
  });
  expect(cityOf(city('confirmé'), [], address)).toMatchObject({ geo: { latitude: 1, longitude: 2 } });
});
