import { expect, test } from 'vitest';
import { coverOf } from './cover.ts';
import { motifs, type CoverKind } from './motif.ts';

const kinds = Object.keys(motifs) as CoverKind[];
const panel = { columns: 8, rows: 6 };
const sizes = [panel, { columns: 12, rows: 3 }, { columns: 10, rows: 15 }];
const drawn = (seed: string, kind: CoverKind) => JSON.stringify(coverOf(seed, kind, panel));

/** Every corner that a path goes through. */
function cornersOf(d: string): [number, number][] {
  let [x, y] = [0, 0];
  let start: [number, number] = [0, 0];
  return [...d.matchAll(/([MmlhvzZ])([^MmlhvzZ]*)/g)].flatMap(([, command = '', text = '']) => {
    const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    if (command === 'z') [x, y] = start;
    const width = command === 'h' || command === 'v' ? 1 : 2;
    const corners: [number, number][] = [];
    for (let index = 0; index < numbers.length; index += width) {
      const [first = 0, second = 0] = numbers.slice(index, index + width);
      if (command === 'M') [x, y] = [first, second];
      else if (command === 'h') x += first;
      else if (command === 'v') y += first;
      else [x, y] = [x + first, y + second];
      corners.push([x, y]);
    }
    if (command.toLowerCase() === 'm') start = [x, y];
    return corners;
  });
}

test.each(kinds)('the same entry has the same drawing, another has another: %s', (kind) => {
  const seeds = Array.from({ length: 40 }, (_, index) => `${kind}/fiction-${index}`);
  for (const seed of seeds) expect(drawn(seed, kind)).toBe(drawn(seed, kind));
  // So few tiles may fall alike by accident, rarely.
  expect(new Set(seeds.map((seed) => drawn(seed, kind))).size).toBeGreaterThan(35);
});

test('the same seed is drawn in another manner for each kind', () => {
  expect(new Set(kinds.map((kind) => drawn('fiction', kind))).size).toBe(kinds.length);
});

test.each(kinds)('every tile stays within the box, whatever its size: %s', (kind) => {
  for (const size of sizes) {
    const { width, height, paths } = coverOf('fiction', kind, size);
    expect(paths.length).toBeGreaterThan(1);
    for (const [x, y] of paths.flatMap(({ d }) => cornersOf(d))) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  }
});
