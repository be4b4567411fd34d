import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frameOf, pointOf, sheetOf, type Place } from './frame.ts';
import { boxOf, overlap, sidesOf, touchOf, type Named } from './labels.ts';

const folder = join(import.meta.dirname, '../../../shared/content/city');
const slugs = readdirSync(folder);
const places = slugs.map(
  (slug) => (JSON.parse(readFileSync(join(folder, slug, 'facts.json'), 'utf8')) as { coordinates: Place }).coordinates,
);
const nameIn = (slug: string, language: string): string =>
  /^name: '(.+)'$/m.exec(readFileSync(join(folder, slug, `${language}.md`), 'utf8'))![1]!;
const sheet = sheetOf(frameOf(places));
const pointsIn = (language: string): Named[] =>
  slugs.map((slug, index) => {
    const [x, y] = pointOf(places[index]!, sheet);
    return { name: nameIn(slug, language), x, y };
  });

describe('the frame of the map', () => {
  it('holds the nine cities of the plan, with room to touch each', () => {
    expect(slugs).toHaveLength(9);
    for (const point of pointsIn('fr')) {
      const { left, top, right, bottom } = touchOf(point);
      expect(Math.min(left, top), point.name).toBeGreaterThanOrEqual(0);
      expect(right, point.name).toBeLessThanOrEqual(sheet.width);
      expect(bottom, point.name).toBeLessThanOrEqual(sheet.height);
    }
  });

  it('grows for a city outside it, and then only', () => {
    expect(frameOf(places)).toEqual(frameOf([]));
    expect(frameOf([{ latitude: 20, longitude: -17 }])).toMatchObject({ west: -17.4, south: 19.6, north: 36.4 });
  });

  it('has north above and west at the left', () => {
    const [west, south] = pointOf({ latitude: 30, longitude: -9 }, sheet);
    const [east, north] = pointOf({ latitude: 35, longitude: -2 }, sheet);
    expect(west).toBeLessThan(east);
    expect(north).toBeLessThan(south);
  });
});

describe.each(['fr', 'ar', 'en'])('the names of the map in %s', (language) => {
  const points = pointsIn(language);
  const sides = sidesOf(points, sheet);
  // On a wide screen the sheet grows and its letters stay: marks take two thirds of their room.
  it.each([
    ['telephone', 1],
    ['desktop', 0.65],
  ])('cover no other name and no point on a %s, and stay on the sheet', (_, scale) => {
    const wide = { width: sheet.width / scale, height: sheet.height / scale };
    const spread = points.map((point) => ({ ...point, x: point.x / scale, y: point.y / scale }));
    const boxes = spread.map((point, index) => boxOf(point, sides[index]!));
    for (const [index, box] of boxes.entries()) {
      expect(Math.min(box.left, box.top), points[index]!.name).toBeGreaterThanOrEqual(0);
      expect(box.right, points[index]!.name).toBeLessThanOrEqual(wide.width);
      expect(box.bottom, points[index]!.name).toBeLessThanOrEqual(wide.height);
      for (const [other, point] of spread.entries()) {
        if (other === index) continue;
        expect(overlap(box, boxes[other]!), `${points[index]!.name} and ${point.name}`).toBe(false);
        expect(overlap(box, touchOf(point)), `${points[index]!.name} on ${point.name}`).toBe(false);
      }
    }
  });
});

it('a name goes to the other side of its point where another stands in its way', () => {
  const points = [
    { name: 'Fictive', x: 150, y: 50 },
    { name: 'Autre', x: 190, y: 50 },
  ];
  expect(sidesOf(points, { width: 360, height: 100 })).toEqual(['left', 'right']);
});
