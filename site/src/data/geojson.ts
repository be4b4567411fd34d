import type { Row, Rows } from './row.ts';

/** A place (RFC 7946 §3.2); a city without coordinates is a feature without geometry. */
type Feature = {
  readonly type: 'Feature';
  readonly id: Row[string];
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] } | null;
  readonly properties: Row;
};

/** Cities as points, longitude before latitude (RFC 7946 §3.1.1, WGS 84); `confirmation` is that of the position. */
export function featuresOf(rows: Rows): { readonly features: readonly Feature[] } {
  return {
    features: rows.map(({ latitude, longitude, coordinatesConfirmation, ...properties }) => ({
      type: 'Feature',
      id: properties['id'],
      geometry:
        typeof longitude === 'number' && typeof latitude === 'number'
          ? { type: 'Point', coordinates: [longitude, latitude] }
          : null,
      properties: { ...properties, confirmation: coordinatesConfirmation ?? 'à confirmer' },
    })),
  };
}
