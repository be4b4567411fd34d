import type { City } from 'shared/generated/index';
import type { Named } from './labels.ts';
import { pointOf, type Sheet } from './frame.ts';

/** A city on the sheet. */
export type Placed = Named & { readonly city: City };

/** The cities that have a place, each where it lies on the sheet, in the order given. */
export function placedOn(cities: readonly City[], sheet: Sheet): readonly Placed[] {
  return cities.flatMap((city) => {
    if (city.coordinates === undefined) return [];
    const [x, y] = pointOf(city.coordinates, sheet);
    return [{ city, name: city.name, x, y }];
  });
}
