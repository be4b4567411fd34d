import { geoMercator } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';

/** A place on the Earth, in degrees. */
export type Place = { readonly latitude: number; readonly longitude: number };
/** What the map shows of the Earth, in degrees. */
export type Frame = { readonly west: number; readonly east: number; readonly south: number; readonly north: number };
/** A sheet of paper onto which the frame is projected, in its own units. */
export type Sheet = { readonly width: number; readonly height: number; readonly project: GeoProjection };

/** The width of the sheet: about that of a map on a telephone, in CSS pixels, so that letters keep their size there. */
const width = 360;
/** The cities that the plan names, and the sea on both sides of the strait. */
const usual: Frame = { west: -10.7, east: -0.8, south: 29.2, north: 36.4 };
/** How far a city stays from the edge, in degrees. */
const margin = 0.4;

/** The frame that holds all places: the usual one, which grows where a city lies outside it. */
export function frameOf(places: readonly Place[]): Frame {
  const latitudes = places.map(({ latitude }) => latitude);
  const longitudes = places.map(({ longitude }) => longitude);
  return {
    west: Math.min(usual.west, ...longitudes.map((longitude) => longitude - margin)),
    east: Math.max(usual.east, ...longitudes.map((longitude) => longitude + margin)),
    south: Math.min(usual.south, ...latitudes.map((latitude) => latitude - margin)),
    north: Math.max(usual.north, ...latitudes.map((latitude) => latitude + margin)),
  };
}

/** The sheet of a frame: Mercator, north above and west at the left, in every language. */
export function sheetOf({ west, east, south, north }: Frame): Sheet {
  const project = geoMercator().scale((width * 180) / (Math.PI * (east - west)));
  const [left = 0, top = 0] = project.translate([0, 0])([west, north]) ?? [];
  const [, bottom = 0] = project([east, south]) ?? [];
  project.translate([-left, -top]);
  return { width, height: Math.round(bottom - top), project };
}

/** Where a place lies on the sheet, rounded to a whole unit: the places are indicative. */
export function pointOf({ latitude, longitude }: Place, { project }: Sheet): readonly [x: number, y: number] {
  const [x = 0, y = 0] = project([longitude, latitude]) ?? [];
  return [Math.round(x), Math.round(y)];
}
