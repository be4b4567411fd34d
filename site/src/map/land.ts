import { geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import land from 'world-atlas/land-50m.json?raw';
import { sheetOf, type Frame } from './frame.ts';

/** How far beyond the sheet the land is drawn, so that the line which closes it there falls outside. */
const bleed = 8;
const drawn = new Map<string, string>();

/**
 * The path of the land in a frame, as Natural Earth draws it (public domain): its outline on the sheet is the coast and
 * nothing else, since the data has no country and the cut edges lie beyond the sheet.
 */
export function landIn(frame: Frame): string {
  const key = JSON.stringify(frame);
  const path = drawn.get(key) ?? draw(frame);
  drawn.set(key, path);
  return path;
}

function draw(frame: Frame): string {
  const { width, height, project } = sheetOf(frame);
  const topology = JSON.parse(land) as Topology;
  const earth = topology.objects['land'];
  if (earth === undefined) throw new Error('world-atlas/land-50m.json has no object "land".');
  // The data's own points are close enough: bending the lines between them would take most of the time.
  project.precision(0).clipExtent([
    [-bleed, -bleed],
    [width + bleed, height + bleed],
  ]);
  return geoPath(project).digits(1)(feature(topology, earth)) ?? '';
}
