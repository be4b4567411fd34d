import type { City as CityThing } from 'schema-dts';
import type { City } from 'shared/generated/index';
import { pathFor } from 'shared/paths';
import type { Address } from '../content/address.ts';
import type { Name } from './selection.ts';

/** A city (schema.org/City) and its names, its own first; where it lies only once the commune has confirmed it. */
export function cityOf(city: City, names: readonly Name[], address: Address): CityThing {
  const { language, name, slug, summary, coordinates } = city;
  const others = names.map((other) => other.name).filter((other) => other !== name);
  return {
    '@type': 'City',
    name,
    description: summary,
    url: address(pathFor('city', language, slug)),
    ...(others.length === 0 ? {} : { alternateName: others }),
    ...(coordinates?.confirmation === 'confirmé'
      ? { geo: { '@type': 'GeoCoordinates', latitude: coordinates.latitude, longitude: coordinates.longitude } }
      : {}),
  };
}
