import { pathFor } from 'shared/paths';
import { namesOf } from '../city/selection.ts';
import { tableOf } from './row.ts';

/** Cities. Where a city lies and how it is called comes from gazetteers, so it carries that the commune is to confirm it. */
export const cityTable = tableOf(
  {
    id: 'fact',
    name: 'word',
    alternateNames: 'fact',
    summary: 'word',
    url: 'word',
    roles: 'fact',
    membershipConfirmation: 'fact',
    membershipSource: 'fact',
    region: 'word',
    regionConfirmation: 'fact',
    latitude: 'fact',
    longitude: 'fact',
    coordinatesConfirmation: 'fact',
    translationStatus: 'word',
  },
  (language, store, address) =>
    store.list('city', language).map((city) => ({
      id: city.id,
      name: city.name,
      alternateNames: namesOf({ name: '' }, [], city.alternateNames).map(({ name }) => name),
      summary: city.summary,
      url: address(pathFor('city', language, city.slug)),
      roles: city.roles.map(({ kind }) => kind),
      membershipConfirmation: city.membership.confirmation,
      membershipSource: city.membership.source,
      region: city.region,
      // The content has no place yet where a commune could confirm its region.
      regionConfirmation: city.region === undefined ? undefined : 'à confirmer',
      latitude: city.coordinates?.latitude,
      longitude: city.coordinates?.longitude,
      coordinatesConfirmation: city.coordinates?.confirmation,
      translationStatus: city.translationStatus,
    })),
);
